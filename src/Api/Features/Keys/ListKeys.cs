using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Keys;

/// <summary>The keys within the caller's scope, the oldest first; also those that were revoked or have expired.</summary>
public sealed class ListKeys(Database database, AccessLog log) : Endpoint<QueryParameters, Results<Ok<KeyList>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/keys");
        Permissions(Permission.ReadKeys);
        Description(route => route
            .WithName("listKeys").WithTags("Access").WithSummary("The keys within your scope: names, roles, scopes, last uses")
            .Reads(QueryParameter.Lang).NeverKept());
    }

    public override Task<Results<Ok<KeyList>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<Ok<KeyList>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        log.Flush();
        var (tree, scope) = (snapshot.Catalogue.Regions, Caller.Of(HttpContext).Scope);
        var keys = database.Access.List().All.Where(key => scope.Covers(tree, key.Scope));
        return TypedResults.Ok(new KeyList([.. keys.Select(key => new KeyItem(key, tree))]));
    }
}
