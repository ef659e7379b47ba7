using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Deletes the actuals of every indicator, region and period named.</summary>
public static class DeleteActuals
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/actuals", Handle)
        .WithName("deleteActuals").WithTags("Stored").WithSummary("Delete actuals by their keys, as one revision")
        .Reads(Word.Indicator.AsRequired(), Word.Region.AsRequired(), Word.Period.AsRequired(), Word.Lang);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) =>
        words.Delete(database, snapshot => new Submission { ActualDeletes = [.. Keys(words, snapshot.Catalogue).Distinct()] });

    private static IEnumerable<ActualKey> Keys(Words words, Catalogue catalogue)
    {
        var indicators = words.Indicators(catalogue);
        foreach (var period in words.Periods(Word.Period))
        {
            foreach (var region in words.Regions(catalogue, period.Last))
            {
                foreach (var indicator in indicators)
                    yield return new(indicator.Id, indicator.Nature is Nature.Stock ? period.LastMonth : period, region.Id);
            }
        }
    }
}
