using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>What is measured.</summary>
public static class ListIndicators
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/indicators", Handle)
        .WithName("listIndicators").WithTags("Catalogue").WithSummary("Indicators by part of a code, name or alias")
        .Reads([Word.Q, Word.AsOf, .. Word.Shape]);

    private static Results<Page<IndicatorRow>, Problem> Handle(Words words, Database database)
    {
        var q = words.Text(Word.Q);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var indicators = snapshot!.Indicators().All
            .Where(indicator => Lookups.IsNamed(q, [indicator.Code, indicator.Name, indicator.NameEn, .. indicator.Aliases]));
        return words.Page(snapshot, [.. indicators.Select(indicator => new IndicatorRow(indicator, snapshot))]);
    }
}
