using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>Whether a figure came, and in time.</summary>
public enum CoverageState
{
    /// <summary>按时.</summary>
    OnTime,

    /// <summary>迟报: after it was due.</summary>
    Late,

    /// <summary>缺报: due, or of a period that is over where no calendar says when, and not there.</summary>
    Missing,

    /// <summary>未到期: not there, and not due yet.</summary>
    Pending,

    /// <summary>免报: it need not be reported.</summary>
    Exempt,

    /// <summary>已报, where no calendar says until when.</summary>
    Reported,
}

/// <summary>One figure that was, or is to be, reported.</summary>
/// <param name="State">Null where its reader may not see it.</param>
/// <param name="Due">The last day on which it is in time; null where no calendar says so, and where it is exempt.</param>
/// <param name="Reported">When it first was; null where it is not there.</param>
public sealed record CoverageCell(
    Indicator Indicator, Region Region, Period Period, CoverageState? State, DateOnly? Due, DateTimeOffset? Reported)
{
    /// <summary>Of all periods asked for, of this indicator and region.</summary>
    public CoverageTally Tally { get; init; } = new(0, 0);

    internal bool IsDue => Due is not null && State is CoverageState.OnTime or CoverageState.Late or CoverageState.Missing;
}

/// <summary>How many figures were due, and how many of them came in time.</summary>
public sealed record CoverageTally(int Due, int OnTime)
{
    /// <summary>In percent, exact; null where none was due.</summary>
    public Rational? Rate => Due == 0 ? null : (Rational)(100m * OnTime) / Due;
}

/// <summary>Who has reported what, when, and what is late or missing: indicators × periods × regions.</summary>
/// <param name="Calendar">Whose rules count; null for those of all calendars.</param>
public sealed record CoverageQuery(
    IReadOnlyList<Indicator> Indicators, RegionScope Regions, IReadOnlyList<Period> Periods, ReportingCalendar? Calendar,
    DateTimeOffset Now)
{
    // When a cell was first reported is looked for in all that it ever was: that takes as long as so many cells.
    private const long CellsOfFirst = 6;

    /// <summary>In order of indicator, period and region.</summary>
    /// <exception cref="TooManyCellsException">Nothing was read.</exception>
    public IReadOnlyList<CoverageCell> Answer(Snapshot snapshot)
    {
        foreach (var period in Periods)
            snapshot.Cells.Add(CellsOfFirst * Expected(snapshot.Catalogue.Regions, period).Count * Indicators.Count);
        var schedule = new ReportingSchedule(Calendar is null ? snapshot.Calendars().All : [Calendar]);
        return [.. Indicators.SelectMany(indicator => Tallied([.. Of(indicator, snapshot, schedule)]))];
    }

    private static IEnumerable<CoverageCell> Tallied(IReadOnlyList<CoverageCell> cells)
    {
        var tallies = cells.GroupBy(cell => cell.Region.Id).ToDictionary(
            ofRegion => ofRegion.Key,
            ofRegion => new CoverageTally(
                ofRegion.Count(cell => cell.IsDue), ofRegion.Count(cell => cell is { IsDue: true, State: CoverageState.OnTime })));
        return cells.Select(cell => cell with { Tally = tallies[cell.Region.Id] });
    }

    private IEnumerable<CoverageCell> Of(Indicator indicator, Snapshot snapshot, ReportingSchedule schedule)
    {
        var rows = Periods.ToDictionary(period => period, period => Expected(snapshot.Catalogue.Regions, period));
        int[] regions = [.. rows.Values.SelectMany(row => row).Select(region => region.Id).Distinct().Order()];
        if (regions.Length == 0) yield break;
        Period[] keys = [.. Periods.Select(period => KeyOf(indicator, period)).Distinct()];
        var (stored, first) = (snapshot.Actuals(indicator.Id, keys, regions), snapshot.FirstReports(indicator.Id, keys, regions));
        foreach (var period in Periods)
        {
            snapshot.Cancellation.ThrowIfCancellationRequested();
            var key = KeyOf(indicator, period);
            int[] asked = [.. rows[period].Select(region => region.Id)];
            var there = stored[key].At(asked, cell => cell);
            foreach (var (index, region) in rows[period].Index())
            {
                DateTimeOffset? reported = there[index] is { Status: not ObservationStatus.Missing }
                    && first.TryGetValue((key, region.Id), out var time) ? time : null;
                yield return snapshot.Sees(indicator.Id, region.Id, period)
                    ? Cell(indicator, region, period, reported, schedule)
                    : new(indicator, region, period, null, null, null);
            }
        }
    }

    private CoverageCell Cell(Indicator indicator, Region region, Period period, DateTimeOffset? reported, ReportingSchedule schedule)
    {
        var found = schedule.Find(indicator.Code, region.Level, period);
        if (found is { IsExempt: true }) return new(indicator, region, period, CoverageState.Exempt, null, reported);
        var due = found?.Due;
        var state = (reported, due) switch
        {
            ({ } time, { } day) => time <= ReportingCalendar.EndOf(day) ? CoverageState.OnTime : CoverageState.Late,
            ({ }, null) => CoverageState.Reported,
            (null, { } day) => Now <= ReportingCalendar.EndOf(day) ? CoverageState.Pending : CoverageState.Missing,
            (null, null) => Now < ReportingCalendar.EndOf(period.EndDate) ? CoverageState.Pending : CoverageState.Missing,
        };
        return new(indicator, region, period, state, due, reported);
    }

    // Of regions that are named, those that there were.
    private IReadOnlyList<Region> Expected(RegionTree tree, Period period) =>
        [.. Regions.Rows(tree, period.Last).Where(region => region.ExistsWithin(period.First, period.Last))];

    private static Period KeyOf(Indicator indicator, Period period) => indicator.Nature is Nature.Stock ? period.LastMonth : period;
}
