using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Tests.Measures.Spans;
using Indicators.Tests.Storage;

namespace Indicators.Tests.Audits;

/// <summary>
/// A database in which 江西 and its cities have reported small numbers, corrected them twice, and printed figures of every kind, some of
/// which follow by chance.
/// </summary>
internal sealed class RandomReports : IAsyncDisposable
{
    public static readonly string[] Codes =
    [
        "patent-grants", "invention-patent-grants", "high-tech-enterprises", "new-high-tech-enterprises", "rd-intensity", "rd-expenditure",
        "gdp", "high-tech-value-added", "municipal-progress-awards", "municipal-progress-first-prizes", "municipal-progress-second-prizes",
        "municipal-progress-third-prizes", "new-energy-vehicles-promoted-total", "new-energy-vehicles-promoted",
    ];

    private static readonly Period[] Periods =
        [.. Enumerable.Range(2011, 4).SelectMany(year => new[] { $"{year}", $"{year}-H1", $"{year}-Q1", $"{year}-Q2", $"{year}-12" })
            .Select(SpanReports.Span)];

    private static readonly decimal[] Printed = [-50, -25, 0, 10, 20, 25, 33.3m, 33.33m, 50, 66.6m, 100, 150, 200];

    private readonly SqliteEngine _engine = new();
    private readonly Random _random;

    private RandomReports(int seed)
    {
        _random = new(seed);
        Database = Database.Open(_engine.ConnectionString);
        using var snapshot = Database.Read();
        var tree = snapshot.Catalogue.Regions;
        Province = tree.OfCode("360000").Single();
        Regions = [Province, .. tree.Within(Province, null, SpanReports.Span("2013").Last)];
        Indicators = [.. Codes.Select(code => snapshot.Catalogue.Indicators.OfCode(code)!)];
    }

    public Database Database { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    private Region Province { get; }

    private IReadOnlyList<Region> Regions { get; }

    public static async Task<RandomReports> Of(int seed)
    {
        var reports = new RandomReports(seed);
        await reports.Report(4);
        await reports.Print();
        await reports.Report(1);
        await reports.Report(1);
        return reports;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _engine.Dispose();
    }

    private Task<WriteResult> Report(int ofFive) => Database.Write(new ChangeSet
    {
        Source = "快报",
        Correct = true,
        Note = "更正",
        Actuals =
        [
            .. (from indicator in Indicators
                from region in Regions
                from period in Periods
                where _random.Next(5) < ofFive
                select Actual(indicator, region, period)).DistinctBy(actual => actual.Key),
        ],
        Targets =
        [
            .. (from indicator in Indicators
                from region in Regions
                where _random.Next(8) < ofFive
                select Target(indicator, region)).DistinctBy(target => target.Key),
        ],
    });

    private Task<WriteResult> Print() => Database.Write(new ChangeSet
    {
        Source = "公报",
        Declared =
        [
            .. (from indicator in Indicators
                from region in Regions
                from period in Periods
                where _random.Next(6) == 0
                select Declared(indicator, region, period)).DistinctBy(declared => declared.Key),
        ],
    });

    private Actual Actual(Indicator indicator, Region region, Period period) => new(
        new(indicator.Id, Observed(indicator, period), region.Id),
        _random.Next(20) switch
        {
            0 => new(default, ObservationStatus.Missing),
            1 => new(Small(), ObservationStatus.Final, Bound.AtLeast),
            _ => new(Small(), ObservationStatus.Provisional),
        },
        null);

    private Target Target(Indicator indicator, Region region) => new(
        new(
            indicator.Id, SpanReports.Span(_random.Next(4) == 0 ? "2012..2014" : "2013"), region.Id, Any<TargetKind>(), Any<Commitment>(),
            _random.Next(3) == 0 ? Province.Id : region.Id),
        new(Small(), null, Inside: false, TargetOperator.AtLeast),
        null);

    private DeclaredFigure Declared(Indicator indicator, Region region, Period period)
    {
        var (measure, value) = (Any<DeclaredMeasure>(), Printed[_random.Next(Printed.Length)]);
        var key = new DeclaredKey(indicator.Id, Observed(indicator, period), region.Id, measure);
        if (measure is DeclaredMeasure.Share && _random.Next(2) == 0) key = key with { OfRegion = Province.Id };
        else if (measure is DeclaredMeasure.Share) key = key with { OfIndicator = Indicators[_random.Next(Indicators.Count)].Id };
        if (measure is DeclaredMeasure.Rank) value = _random.Next(1, 6);
        if (measure is DeclaredMeasure.Rank && _random.Next(3) == 0) key = key with { Among = "全国" };
        else if (measure is DeclaredMeasure.Rank && _random.Next(2) == 0) key = key with { AmongRegion = Province.Id };
        return new(key, FixedPoint.From(value), value.Scale, _random.Next(8) == 0 ? Bound.AtMost : Bound.None);
    }

    private static Period Observed(Indicator indicator, Period period) => indicator.Nature == Nature.Stock ? period.LastMonth : period;

    private FixedPoint Small() => FixedPoint.From(_random.Next(0, 13));

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];
}
