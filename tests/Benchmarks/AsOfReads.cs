using Indicators.Benchmarks.Data;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks;

/// <summary>Slices as they stood, where every cell has had ten versions, beside the same slices as they are.</summary>
public static class AsOfReads
{
    private const int Versions = 10;
    private static readonly Period[] Years = [Period.OfYear(2023), Period.OfYear(2024)];

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set("versions", Fill);
        var database = set.WithoutCache;
        var indicator = set.Indicator(Reports.Flow).Id;
        int[] regions;
        long head;
        using (var snapshot = set.Database.Read())
        {
            regions = [.. Reports.Counties(snapshot).Select(region => region.Id)];
            head = snapshot.Revision;
        }

        foreach (var back in (int[])[1, Versions / 2, Versions - 1])
        {
            var times = Clock.Medians(() => Read(AsOf.Revision(head - back)), () => Read(null));
            yield return new($"slices as of {back} versions of {Versions} ago", times[0]) { Limit = new(times[1], "as they are", 2) };
        }

        int Read(AsOf? asOf)
        {
            using var snapshot = database.Read(asOf);
            return snapshot.Actuals(indicator, Years, regions).Values.Sum(slice => slice.Observations.Length);
        }
    }

    private static void Fill(Database database)
    {
        using var snapshot = database.Read();
        var (indicator, regions) = (snapshot.Catalogue.Indicators.OfCode(Reports.Flow)!.Id, Reports.Counties(snapshot));
        for (var version = 1; version <= Versions; version++)
        {
            var cells = Years.SelectMany(year => regions, (year, region) => new Actual(
                new(indicator, year, region.Id),
                new(new(1_000_000L * (version + Dice.Roll(9000, indicator, region.Id, year.Key))), ObservationStatus.Final), null));
            database.WriteAndWait(new ChangeSet { Actuals = [.. cells] });
        }
    }
}
