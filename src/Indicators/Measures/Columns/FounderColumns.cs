using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// What a region was before it began, or in the year that it did, from those whose place it then took: a rename hands everything on, a
/// merger what adds up; of a region that was divided nobody knows which part went where.
/// </summary>
internal sealed class FounderColumns(EvaluationContext context, Indicator indicator)
{
    /// <summary>The column with the places of those that reported nothing of their own filled.</summary>
    public Observation[] Filled(Observation[] column, Period period)
    {
        var filled = column;
        foreach (var index in context.RegionIndex.BegunAfter(period.First))
        {
            if (!IsOpen(column, index, period)) continue;
            filled = ReferenceEquals(filled, column) ? [.. column] : filled;
            filled[index] = Before(context.RegionIndex.Regions[index], column[index], period);
        }

        return filled;
    }

    /// <summary>Whether those that would fill it are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan, Observation[] column, Period period)
    {
        var most = context.RegionIndex.BegunAfter(period.First).Where(index => IsOpen(column, index, period))
            .Select(index => Founders(context.RegionIndex.Regions[index]).Count).DefaultIfEmpty().Max();
        if (most == 0) return true;
        var before = context.Before(period.First);
        return before.Columns(indicator).LoadCompared(plan, period, int.MaxValue)
            & (most == 1 || !Totals.IsFormed(indicator) || Totals.Load(plan, before, indicator, period, int.MaxValue));
    }

    /// <summary>The formula of a figure that was filled in.</summary>
    public Expression Working(Region region, Period period)
    {
        var (before, founders) = (context.Before(period.First), Founders(region));
        return founders is [var only]
            ? Expression.Sum([before.Columns(indicator).Compared(period, int.MaxValue)
                .Amount<Expression>(VariableName.Member, before.RegionIndex.IndexOf(only.Region.Id))]).As(VariableName.Value)
            : Totals.Formula<Expression>(before, indicator, period, [.. founders.Select(one => one.Region)], int.MaxValue);
    }

    private bool IsOpen(Observation[] column, int index, Period period) =>
        (column[index].Status is null && column[index].Value is null)
        || IsOfParts(column[index], context.RegionIndex.Regions[index], period);

    // A ratio that the one before it reported goes before what follows from its parts.
    private bool IsOfParts(in Observation reading, Region region, Period period) => indicator.Nature == Nature.Ratio
        && reading.Flags.HasFlag(ObservationFlags.Computed) && region.From > period.Last && Founders(region) is [{ Whole: true }];

    private Observation Before(Region region, Observation own, Period period)
    {
        var (founders, before) = (Founders(region), context.Before(period.First));
        if (founders.Count == 0) return own;
        var figures = founders.ConvertAll(
            one => before.Columns(indicator).Compared(period, int.MaxValue)[before.RegionIndex.IndexOf(one.Region.Id)]);

        // In the year that it began it may be that nobody has reported yet, whose fault is not a division.
        if (region.From <= period.Last && figures.TrueForAll(figure => figure.Value is null && figure.Status is null)) return own;
        if (founders.Exists(one => !one.Whole)) return Observation.Missing(Reason.NotComparable);
        if (founders.Count == 1) return Marked(figures[0]);
        if (!Totals.IsFormed(indicator)) return Observation.Missing(Reason.NotComparable);
        var total = Totals.Of(before, indicator, period, [.. founders.Select(one => one.Region)], int.MaxValue);
        return total switch
        {
            { Sum: { Value: null, Reason: Reason.NotApplicable } } => Observation.Missing(Reason.NotComparable),
            { IsComplete: false, Reported: > 0 } => Observation.Missing(Reason.PartsMissing),
            _ => Marked(total.Sum),
        };
    }

    private List<RegionPredecessor> Founders(Region region) =>
        [.. context.Tree.Changes.Founders(region)];

    private static Observation Marked(Observation reading) => reading.Value is null
        ? reading
        : reading with { Derived = true, Derivation = null, Flags = reading.Flags | ObservationFlags.Comparable };
}
