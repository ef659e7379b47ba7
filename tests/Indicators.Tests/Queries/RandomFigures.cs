using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Tests.Measures.Spans;
using Indicators.Tests.Storage;

namespace Indicators.Tests.Queries;

/// <summary>
/// A database in which 江西 and its cities report what comes: gaps, zeros, the smallest and the largest, bounds, all statuses, bases and
/// breaks, targets of every kind. Regions change within the years that are looked back to, as <see cref="ChangedRegions"/> tells.
/// </summary>
public sealed class RandomFigures : IAsyncLifetime, IDisposable
{
    public static readonly string[] Codes =
        ["patent-applications", "tech-contract-turnover", "high-tech-enterprises", "rd-expenditure", "gdp", "rd-intensity"];

    private static readonly Period[] Periods =
        [.. Enumerable.Range(2018, 4).SelectMany(year => new[] { $"{year}", $"{year}-H1", $"{year}-Q1", $"{year}-12", $"{year}-06" })
            .Select(SpanReports.Span)];

    private readonly SqliteEngine _engine = new();
    private readonly Random _random = new(11);
    private readonly Random _stated = new(1);

    public Database Database { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = Database.Open(_engine.ConnectionString);
        await ChangedRegions.Write(Database);
        using var snapshot = Database.Read();
        var tree = snapshot.Catalogue.Regions;
        Region[] regions = [.. ChangedRegions.Asked(tree), .. ChangedRegions.Gone(tree)];
        var indicators = Codes.Select(code => snapshot.Catalogue.Indicators.OfCode(code)!).ToList();
        var actuals =
            from indicator in indicators
            from region in regions
            from period in Periods
            where region.ExistsWithin(period.First, period.Last) && _random.Next(5) > 0
            select Actual(indicator, region, period);
        var targets =
            from indicator in indicators
            from region in regions
            from kind in Enum.GetValues<TargetKind>()
            where _random.Next(3) == 0 || (indicator.Code == Codes[0] && kind is TargetKind.Level or TargetKind.Increment)
            select Target(indicator, region, kind);
        var gdp = indicators.Single(indicator => indicator.Code == "gdp");
        var printed =
            from region in regions
            from period in Periods
            where _random.Next(5) > 0
            select new DeclaredFigure(
                new(gdp.Id, period, region.Id, DeclaredMeasure.Growth), FixedPoint.From(_random.Next(-20, 120) / 10m), 1);
        await Database.Write(new ChangeSet
        {
            Source = "公报",
            Actuals = [.. actuals.DistinctBy(actual => actual.Key)],
            Targets = [.. targets],
            Declared = [.. printed],
        });
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    public void Dispose() => _engine.Dispose();

    private Actual Actual(Indicator indicator, Region region, Period period)
    {
        var key = new ActualKey(indicator.Id, indicator.Nature == Nature.Stock ? period.LastMonth : period, region.Id);
        var value = _random.Next(20) switch
        {
            < 3 => new FixedPoint(0),
            3 => new FixedPoint(1),
            4 => new FixedPoint(_random.Next(2) == 0 ? long.MaxValue : -long.MaxValue),
            _ => FixedPoint.From(_random.Next(-50, 5_000) + (_random.Next(2) == 0 ? 0 : 0.37m)),
        };
        var cell = _random.Next(20) switch
        {
            0 => new StoredObservation(default, ObservationStatus.Missing),
            1 => new StoredObservation(value, ObservationStatus.Final, Bound.AtLeast),
            var other => new StoredObservation(value, other < 6 ? ObservationStatus.Provisional : ObservationStatus.Final),
        };
        return new(key, cell with { Base = Base(), Break = _stated.Next(40) == 0 }, "口径待定");
    }

    private FixedPoint? Base() => _stated.Next(12) switch
    {
        0 => new FixedPoint(0),
        1 => FixedPoint.From(_stated.Next(-50, 5_000)),
        _ => null,
    };

    private Target Target(Indicator indicator, Region region, TargetKind kind)
    {
        // Everywhere there is a level, and an increment, of one indicator for one period, so that they add up.
        var year = SpanReports.Span(indicator.Code == Codes[0] || _random.Next(2) == 0 ? "2021" : "2020..2022");
        var value = kind switch
        {
            TargetKind.Rank => _random.Next(1, 12),
            TargetKind.Growth or TargetKind.CumulativeChange or TargetKind.Points => _random.Next(-20, 40),
            TargetKind.Level or TargetKind.Range or TargetKind.Increment => _random.Next(4) == 0 ? 0 : _random.Next(0, 4_000),
            TargetKind.AverageGrowth or TargetKind.Share => _random.Next(0, 90),
        };
        var schedule = _random.Next(4) == 0
            ? Enumerable.Range(1, year.Months).Select(month => 100m * month * month / year.Months / year.Months).ToArray()
            : null;
        return new(
            new TargetKey(indicator.Id, year, region.Id, kind, (Commitment)_random.Next(3), region.Id),
            new TargetTerms(
                FixedPoint.From(value), kind == TargetKind.Range ? FixedPoint.From(value + 100) : null, Inside: false,
                (TargetOperator)_random.Next(5), schedule),
            null);
    }
}
