using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>可比口径: what a region was before it began, from the regions whose place it took.</summary>
internal sealed class PredecessorColumns(EvaluationContext context, Indicator indicator)
{
    /// <summary>The column with the places of regions that were not yet there filled from their predecessors.</summary>
    public Observation[] Filled(Observation[] column, Period period)
    {
        var filled = column;
        for (var index = 0; index < column.Length; index++)
        {
            var region = context.RegionIndex.Regions[index];
            if (IsThere(region, period) || column[index].Status is not null)
            {
                continue;
            }

            filled = ReferenceEquals(filled, column) ? [.. column] : filled;
            filled[index] = Before(region, period);
        }

        return filled;
    }

    /// <summary>Whether the predecessors that would fill it are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan, Observation[] column, Period period)
    {
        var isThere = true;
        for (var index = 0; index < column.Length; index++)
        {
            if (!IsThere(context.RegionIndex.Regions[index], period) && column[index].Status is null)
            {
                var predecessors = context.Tree.Predecessors(context.RegionIndex.Regions[index]).ToList();
                isThere &= predecessors is [] || predecessors.Exists(before => before.Successors.Count > 1)
                    || (predecessors.Count == 1
                        ? context.Predecessors.Columns(indicator).Load(plan, period)
                        : !Totals.IsFormed(indicator) || Totals.Load(plan, context.Predecessors, indicator, period));
            }
        }

        return isThere;
    }

    // A rename hands everything on, a merger what adds up; of a region that was split nobody knows what part went where.
    private Observation Before(Region region, Period period)
    {
        var predecessors = context.Tree.Predecessors(region).ToList();
        if (predecessors.Count == 0 || predecessors.Exists(before => before.Successors.Count > 1))
        {
            return Observation.Missing(predecessors.Count == 0 ? Reason.NotReported : Reason.NotComparable);
        }

        var before = context.Predecessors;
        if (predecessors is [var only])
        {
            return Marked(before.Columns(indicator)[period][before.RegionIndex.IndexOf(only.Id)]);
        }

        if (!Totals.IsFormed(indicator)) return Observation.Missing(Reason.NotComparable);
        var total = Totals.Of(before, indicator, period, predecessors);
        return total switch
        {
            { Sum: { Value: null, Reason: Reason.NotApplicable } } => Observation.Missing(Reason.NotComparable),
            { IsComplete: false, Reported: > 0 } => Observation.Missing(Reason.PartsMissing),
            _ => Marked(total.Sum),
        };
    }

    /// <summary>The formula of a figure that was filled in.</summary>
    public Expression Working(Region region, Period period)
    {
        var (before, predecessors) = (context.Predecessors, context.Tree.Predecessors(region).ToList());
        return predecessors is [var only]
            ? Expression.Sum([before.Columns(indicator)
                .Amount<Expression>(VariableName.Member, period, before.RegionIndex.IndexOf(only.Id))]).As(VariableName.Value)
            : Totals.Formula<Expression>(before, indicator, period, predecessors);
    }

    private static bool IsThere(Region region, Period period) => region.From is null || region.From <= period.Last;

    private static Observation Marked(Observation reading) => reading.Value is null
        ? reading
        : reading with { Derived = true, Derivation = null, Flags = reading.Flags | ObservationFlags.Comparable };
}
