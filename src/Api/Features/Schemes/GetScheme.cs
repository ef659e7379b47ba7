using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Schemes;

/// <summary>The scheme of a code or name, with its items.</summary>
public static class GetScheme
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/schemes/{code}", Handle)
        .WithName("getScheme").WithTags("Catalogue").WithSummary("One scheme 考核方案, with its items")
        .Reads(Word.AsOf, Word.Lang).Refuses(StatusCodes.Status404NotFound);

    private static Results<Item<SchemeRow>, Problem> Handle(string code, Words words, Database database)
    {
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot.FindScheme(code);
        if (found.Value is { } scheme)
            return new Item<SchemeRow>(SchemeRow.Of(scheme, snapshot.Indicators(), new(words.Language)), snapshot.Newest, scheme.Revision);
        return words.NotFound(Lookups.FaultOf("code", code, found));
    }
}
