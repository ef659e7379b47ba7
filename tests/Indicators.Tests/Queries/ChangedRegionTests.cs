using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Tests.Catalogue;
using Indicators.Tests.Storage;

namespace Indicators.Tests.Queries;

/// <summary>
/// Every county reports every year since 1999, under the code it has at the year's end. Then each change of a region since 2000 is walked:
/// growth across it is comparable, flagged or refused, never silent, and totals count each place once.
/// </summary>
public sealed class ChangedRegionTests : IAsyncLifetime, IDisposable
{
    private const int First = 1999;
    private const int Last = 2024;

    private readonly SqliteEngine _engine = new();
    private Database _database = null!;
    private Indicator _indicator = null!;

    public async Task InitializeAsync()
    {
        _database = Database.Open(_engine.ConnectionString);
        using var snapshot = _database.Read();
        var catalogue = snapshot.Catalogue;
        _indicator = catalogue.Indicators.OfCode("patent-applications")!;
        await _database.Write(new ChangeSet
        {
            Actuals =
            [
                .. from year in Enumerable.Range(First, Last - First + 1)
                   from row in CodeLives.Shipped.At(year)
                   where row.Level == "county"
                   let region = catalogue.Regions.Find(row.Code, Period.OfYear(year)).Value!
                   select new Actual(
                       new(_indicator.Id, Period.OfYear(year), region.Id),
                       new StoredObservation(FixedPoint.From(Value(row.Code, year)), ObservationStatus.Final), null),
            ],
        });
    }

    [Fact]
    public void Growth_across_a_change_is_comparable_flagged_or_refused()
    {
        var (comparable, refused, flagged) = (0, 0, 0);
        for (var year = First + 1; year <= Last; year++)
        {
            var before = CodeLives.Shipped.At(year - 1).Where(row => row.Level == "county")
                .SelectMany(row => CodeLives.Shipped.By(row, year) is var after
                    ? after.Select(next => (next.Code, Before: row.Code, IsWhole: after.Count == 1))
                    : []).ToLookup(went => went.Code);
            foreach (var row in Answer(year).Where(row => row.Region.Level == RegionLevel.County))
            {
                var from = before[row.Region.Code].ToList();
                var growth = row.Growth;
                var because = $"{row.Region.Code} {year}";
                if (from.Count > 0 && from.TrueForAll(one => one.IsWhole))
                {
                    var expected = from.Sum(one => (decimal)Value(one.Before, year - 1));
                    row.Base.Value.ShouldBe((Rational)expected, because);
                    var isOther = from is not [var only] || only.Before != row.Region.Code;
                    row.Base.Flags.HasFlag(ObservationFlags.Comparable).ShouldBe(isOther, because);
                    if (isOther) comparable++;
                }
                else if (row.Base.Value is null)
                {
                    growth.Rate.Reason.ShouldBeOneOf([Reason.NotComparable, Reason.NoBase], because);
                    refused++;
                }
                else
                {
                    growth.Flags.HasFlag(ObservationFlags.BoundaryChanged).ShouldBeTrue(because);
                    flagged++;
                }
            }
        }

        comparable.ShouldBeGreaterThan(750);
        refused.ShouldBeGreaterThan(20);
        flagged.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Totals_count_each_place_once_before_and_after()
    {
        for (var year = First; year <= Last; year++)
        {
            var counties = CodeLives.Shipped.At(year).Where(row => row.Level == "county");
            var expected = (Rational)counties.Sum(row => (decimal)Value(row.Code, year));
            Answer(year, total: true)[^1].Actual.Exact.ShouldBe(expected, $"{year}");
            Total(year, RegionLevel.Province).ShouldBe(expected, $"provinces of {year}");
            Total(year, RegionLevel.Prefecture).ShouldBe(expected, $"prefectures of {year}");
        }
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _engine.Dispose();

    // Of all counties within each region of a level, and those that lie in none.
    private Rational Total(int year, RegionLevel level)
    {
        using var snapshot = _database.Read();
        var (tree, month) = (snapshot.Catalogue.Regions, Period.OfYear(year).Last);
        // Some have no counties, such as 东莞市 and 台湾省.
        var wholes = tree.Within(tree.Nation, level, month)
            .Where(whole => tree.Within(whole, RegionLevel.County, month).Count > 0).ToList();
        var sum = Rational.Sum(wholes.Select(whole =>
            Query(year, new RegionScope([], whole, RegionLevel.County), total: true).Answer(snapshot).Last().Actual.Exact.Value));
        var elsewhere = tree.Within(tree.Nation, RegionLevel.County, month)
            .Where(county => !wholes.Exists(whole => tree.IsWithin(county, whole, month)));
        return sum + Rational.Sum(elsewhere.Select(county => (Rational)Value(county.Code, year)));
    }

    private List<FigureRow> Answer(int year, bool total = false)
    {
        using var snapshot = _database.Read();
        return [.. Query(year, new RegionScope([], snapshot.Catalogue.Regions.Nation, RegionLevel.County), total).Answer(snapshot)];
    }

    private FigureQuery Query(int year, RegionScope regions, bool total) => new()
    {
        Indicators = [_indicator],
        Regions = regions,
        Periods = new([Period.OfYear(year)]),
        Measures = MeasureRegistry.Asked(["growth"], RankingKey.Value),
        Total = total,
    };

    // Unlike for unlike codes and years, so that a wrong one is seen.
    private static int Value(string code, int year) => (int.Parse(code) % 9_973) + year;
}
