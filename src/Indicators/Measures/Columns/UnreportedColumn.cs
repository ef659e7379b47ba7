using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What is told of the rows without a figure: when they last had one, and what was noted in its place.</summary>
public sealed class UnreportedColumn
{
    private const int LongestOfAYear = 12;

    private readonly IndicatorPeriodColumns _block;
    private readonly bool _isTooShort;
    private RegionIndex? _lacking;
    private RegionIndex? _missing;
    private LastReports? _before;
    private LastReports? _ever;

    public UnreportedColumn(IndicatorPeriodColumns block)
    {
        _block = block;
        _isTooShort = block.Period.Months < block.Indicator.ShortestMonths;
    }

    /// <summary>Whether all of it is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        if (_block.Columns is not StoredColumns columns) return true;
        if (!_block.Load(plan)) return false;
        if (_lacking is null) Look(columns);
        return _before!.Load(plan) & _ever!.Load(plan) & plan.Notes(_block.Indicator, columns.Observed(_block.Period), _missing!);
    }

    /// <summary>The newest period up to the row's own that the region reported; null where it has a figure, or never had one.</summary>
    public Period? LastReported(int index) => _block.Actuals[index].Value is null ? At(_before, index) : null;

    /// <summary>The newest period that the region reported at all, where the row's own is shorter than the indicator has.</summary>
    public Period? Instead(int index) => _isTooShort ? At(_ever, index) : null;

    /// <summary>What was noted where it was reported that there is no figure.</summary>
    public string? Note(int index) =>
        _block.Actuals[index].Status == ObservationStatus.Missing && _missing?.IndexOf(Region(index).Id) is >= 0
        ? _block.Context.Dataset.Notes(_block.Indicator.Id, ((StoredColumns)_block.Columns).Observed(_block.Period), _missing)
            .GetValueOrDefault(Region(index).Id)
        : null;

    private void Look(StoredColumns columns)
    {
        var context = _block.Context;
        List<int> lacking =
        [
            .. context.RegionIndex.IndexesOf(context.Options.Regions.Rows(context.Tree, _block.Period.Last))
                .Where(index => index >= 0 && _block.Actuals[index].Value is null),
        ];
        _lacking = new(lacking.Select(index => context.RegionIndex.Regions[index]));
        _missing = new(lacking.Where(index => _block.Actuals[index].Status == ObservationStatus.Missing)
            .Select(index => context.RegionIndex.Regions[index]));
        // Its own is one of those that are looked through, in vain.
        _before = columns.LastReports(_lacking, columns.NewestFirst.Where(period => period.End <= _block.Period.End)
            .Take(LastReports.Most).Where(period => period != columns.Observed(_block.Period)));
        _ever = columns.LastReports(_lacking, _isTooShort ? columns.NewestFirst.Where(period => period.Months <= LongestOfAYear) : []);
    }

    private Period? At(LastReports? reports, int index) =>
        _lacking?.IndexOf(Region(index).Id) is >= 0 and var place ? reports![place] : null;

    private Region Region(int index) => _block.Context.RegionIndex.Regions[index];
}
