using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Schemes;

/// <summary>The scheme of a code or name, with its items.</summary>
public sealed class GetScheme(Database database) : Endpoint<Words, Results<Item<SchemeRow>, Problem>>
{
    public override void Configure()
    {
        Get("/schemes/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getScheme").WithTags("Catalogue").WithSummary("One scheme 考核方案, with its items")
            .Reads(Word.AsOf, Word.Lang).Refuses(StatusCodes.Status404NotFound));
    }

    public override Task<Results<Item<SchemeRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Item<SchemeRow>, Problem> Answer(Words words)
    {
        var code = Route<string>("code")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot.FindScheme(code);
        if (found.Value is { } scheme)
            return new Item<SchemeRow>(SchemeRow.Of(scheme, snapshot.Indicators(), new(words.Language)), snapshot.Newest, scheme.Revision);
        return words.NotFound(Lookups.FaultOf("code", code, found));
    }
}
