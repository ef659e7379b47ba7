using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Api.Features.Keys;

/// <summary>The key that asks, and what it may.</summary>
public sealed class GetOwnKey(Database database) : Endpoint<QueryParameters, Results<Ok<OwnKey>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/keys/self");
        Permissions(Permission.ReadOwnKey);
        Description(route => route
            .WithName("getOwnKey").WithTags("Access").WithSummary("Your key: its name, roles, scope and end")
            .Reads(QueryParameter.Lang).NeverKept());
    }

    public override Task<Results<Ok<OwnKey>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<Ok<OwnKey>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        var caller = Caller.Of(HttpContext);
        return TypedResults.Ok(new OwnKey(
            caller.KeyId, caller.Name, caller.Owner, caller.Roles, [.. Permission.All.Where(caller.May)],
            KeyItem.Codes(caller.Scope, snapshot.Catalogue.Regions), caller.Expires));
    }
}

/// <param name="Id">Null where no key is needed.</param>
/// <param name="Name">What revisions and the access log call it; null where no key is needed.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Roles">What it is for.</param>
/// <param name="Permissions">What it may do.</param>
/// <param name="Scope">The codes of the regions that it is for, with what is below them.</param>
/// <param name="Expires">From then on it opens nothing; null for never.</param>
public sealed record OwnKey(
    string? Id, string? Name, string? Owner, IReadOnlyList<Role> Roles, IReadOnlyList<string> Permissions, IReadOnlyList<string> Scope,
    DateTimeOffset? Expires);
