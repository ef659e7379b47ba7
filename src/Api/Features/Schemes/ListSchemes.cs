using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Schemes;

/// <summary>The schemes, in order of code.</summary>
public static class ListSchemes
{
    private static readonly Word Q = Word.Q with { Description = "Part of a code or name.", Example = "县区" };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/schemes", Handle)
        .WithName("listSchemes").WithTags("Catalogue").WithSummary("The schemes of composite assessments 考核方案")
        .Reads([Q, Word.AsOf, .. Word.Shape]).Refuses(StatusCodes.Status413PayloadTooLarge);

    private static Results<Page<SchemeRow>, Problem> Handle(Words words, Database database)
    {
        var q = words.Text(Q);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        var (indicators, labels) = (snapshot.Indicators(), new Labels(words.Language));
        var schemes = snapshot.Schemes().All.Where(scheme => Lookups.IsNamed(q, scheme.Code, scheme.Name, scheme.NameEn));
        return words.Page(snapshot, [.. schemes.Select(scheme => SchemeRow.Of(scheme, indicators, labels))]);
    }
}
