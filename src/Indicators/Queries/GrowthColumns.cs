using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>Growth and what is worked out from it, for one indicator at one period over a worksheet's frame.</summary>
public sealed class GrowthColumns(Worksheet sheet, Indicator indicator, Period period)
{
    private readonly Columns _columns = sheet.Columns(indicator);
    private GrowthFigure[]? _figures;

    private bool OfRatio => indicator.Nature == Nature.Ratio;

    /// <summary>Null where the comparison is not applicable.</summary>
    public Period? BasePeriod => sheet.Query.Compare.BaseOf(period, indicator.Nature);

    public GrowthFigure this[int index] => (_figures ??= Work())[index];

    /// <summary>增速变化: against the growth of the same period a year before, in points.</summary>
    public Outcome ChangeOf(int index) => GrowthFamily.Change(this[index].Ranked, sheet.Block(indicator, period.YearBefore).Growth[index].Ranked);

    public Outcome GapToParent(int index) => Whole(index) is { } whole
        ? GrowthFamily.GapToParent(this[index].Ranked, whole.Ranked)
        : Reason.NotApplicable;

    public Outcome Contribution(int index) => Additive(index) is { } whole ? GrowthFamily.Contribution(this[index], whole) : Reason.NotApplicable;

    public Outcome Pull(int index) => Additive(index) is { } whole ? GrowthFamily.Pull(this[index], whole) : Reason.NotApplicable;

    private GrowthFigure? Additive(int index) => indicator.AdditiveAcrossRegions && !OfRatio ? Whole(index) : null;

    private GrowthFigure? Whole(int index) => sheet.Whole(sheet.Frame.Regions[index]) is { } region
        ? sheet.Parents.Block(indicator, period).Growth[sheet.Parents.Frame.IndexOf(region.Id)]
        : null;

    private GrowthFigure[] Work()
    {
        var actuals = _columns[period];
        if (BasePeriod is not { } before)
        {
            return Array.ConvertAll(actuals, _ => GrowthFigure.None(Reason.NotApplicable, OfRatio));
        }

        _columns.Load([period, before]);
        var bases = _columns[before];
        var years = sheet.Query.Compare.Years;
        return [.. actuals.Select((actual, index) => GrowthFigure.Of(actual, bases[index], OfRatio, years))];
    }
}
