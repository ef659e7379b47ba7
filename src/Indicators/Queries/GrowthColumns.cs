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

    public OfficialGrowth Official { get; } = new(sheet, indicator, period);

    /// <summary>增速变化: against the growth of the same period a year before, in points; of official rates where both are declared.</summary>
    public Outcome ChangeOf(int index) => ChangeIsOfficial(index)
        ? GrowthFamily.Change(Official[index], YearBefore.Official[index])
        : GrowthFamily.Change(this[index].Ranked, YearBefore[index].Ranked);

    public bool ChangeIsOfficial(int index) => Official[index].HasValue && YearBefore.Official[index].HasValue;

    /// <summary>Against the growth of the region around it, in points; of official rates where both are declared.</summary>
    public Outcome GapToParent(int index) => (Around(index), GapIsOfficial(index)) switch
    {
        (null, _) => Reason.NotApplicable,
        (var (parents, whole), true) => GrowthFamily.GapToParent(Official[index], parents.Official[whole]),
        (var (parents, whole), _) => GrowthFamily.GapToParent(this[index].Ranked, parents[whole].Ranked),
    };

    public bool GapIsOfficial(int index) => Official[index].HasValue && Around(index) is var (parents, whole) && parents.Official[whole].HasValue;

    public Outcome Contribution(int index) => Additive(index) is { } whole ? GrowthFamily.Contribution(this[index], whole) : Reason.NotApplicable;

    public Outcome Pull(int index) => Additive(index) is { } whole ? GrowthFamily.Pull(this[index], whole) : Reason.NotApplicable;

    private GrowthColumns YearBefore => sheet.Block(indicator, period.YearBefore).Growth;

    private GrowthFigure? Additive(int index) => indicator.AdditiveAcrossRegions && !OfRatio && Around(index) is var (parents, whole)
        ? parents[whole]
        : null;

    private (GrowthColumns Parents, int Whole)? Around(int index) => sheet.Whole(sheet.Frame.Regions[index]) is { } region
        ? (sheet.Parents.Block(indicator, period).Growth, sheet.Parents.Frame.IndexOf(region.Id))
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
