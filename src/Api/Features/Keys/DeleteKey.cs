using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Api.Features.Keys;

/// <summary>Takes a key back: the next request with it is refused, by whichever process.</summary>
public sealed class DeleteKey(Database database, AccessLog log) : Endpoint<QueryParameters, Results<Ok<KeyItem>, ProblemResult>>
{
    public override void Configure()
    {
        // Of the length of ids: self is none.
        Delete("/keys/{id:length(10)}");
        Permissions(Permission.WriteKeys);
        Description(route => route
            .WithName("deleteKey").WithTags("Access").WithSummary("Take a key back for good")
            .Reads(QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound).NeverKept());
    }

    public override Task<Results<Ok<KeyItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<Ok<KeyItem>, ProblemResult> Answer(QueryParameters words)
    {
        var id = Route<string>("id")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        var (tree, caller) = (snapshot.Catalogue.Regions, Caller.Of(HttpContext));
        // Of keys outside its scope nobody is told that they are there.
        if (database.Access.Keys()[id] is not { } key || !caller.Scope.Covers(tree, key.Scope))
            return ProblemResult.Of(StatusCodes.Status404NotFound, ErrorCode.NotFound, id);
        database.Access.Revoke(id, log.Entry(HttpContext, AccessEvent.KeyRevoked, caller.KeyId, caller.Name, $"{key.Id} {key.Name}"));
        return TypedResults.Ok(new KeyItem(database.Access.List()[id]!, tree));
    }
}
