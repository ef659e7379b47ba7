using FastEndpoints;
using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Catalog;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Actuals;

/// <summary>Deletes the actuals of every indicator, region and period named.</summary>
public sealed class DeleteActuals(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    public override void Configure()
    {
        Delete("/actuals");
        Permissions(Permission.WriteActuals);
        Description(route => route
            .WithName("deleteActuals").WithTags("Stored").WithSummary("Delete actuals by their keys, as one revision")
            .Reads(Word.Indicator.AsRequired(), Word.Region.AsRequired(), Word.Period.AsRequired(), Word.Lang));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) =>
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
