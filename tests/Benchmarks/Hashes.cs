using Indicators.Benchmarks.Data;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Chain;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks;

/// <summary>What the hashes of revisions cost who writes, and how fast all of them are worked out anew: in processor time.</summary>
public static class Hashes
{
    private const int Rows = 10_000;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var database = Database.Open(DataSet.ConnectionTo(lab.Copy(lab.Set(Size.Tenth))));
        var versions = database.Verify().Versions;
        var verified = Clock.Medians(() => database.Verify())[0];
        yield return new("history verified", versions / verified * 1000, "versions/s") { Limit = new(500_000, "as we aim", Goal: 1) };

        var (round, actuals) = (0, Actuals(database));
        using var snapshot = database.Read();
        var times = Clock.Medians(
            () => database.WriteAndWait(new ChangeSet { Actuals = Worth(actuals, ++round) }),
            () => Hash(snapshot, actuals));
        database.Close();
        yield return new("actuals written, corrections", Rows / times[0] * 1000, "rows/s")
        {
            Baseline = new(Rows / (times[0] - times[1]) * 1000, "without hashes", Goal: 0.85),
        };
    }

    private static Actual[] Actuals(Database database)
    {
        using var snapshot = database.Read();
        var (indicator, regions) = (snapshot.Catalogue.Indicators.OfCode(Reports.Stock)!, Reports.Counties(snapshot));
        return
        [
            .. Enumerable.Range(0, Rows).Select(at => new Actual(
                new(indicator.Id, new(2025 * 12 + at / regions.Count, 1), regions[at % regions.Count].Id),
                new(new(1_000_000), ObservationStatus.Final), null)),
        ];
    }

    private static Actual[] Worth(Actual[] actuals, int value) =>
        Array.ConvertAll(actuals, actual => actual with { Observation = actual.Observation with { Value = new(value * 1_000_000L) } });

    private static void Hash(Snapshot snapshot, Actual[] actuals)
    {
        var content = new RevisionContent(snapshot.Catalogue, 1);
        foreach (var actual in actuals) content.Add(ActualTable.Versions, ActualTable.Values(actual), isDelete: false);
        content.Digest();
    }
}
