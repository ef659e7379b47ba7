using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>可比口径: what a region was before it began, from the regions whose place it took.</summary>
internal sealed class Comparable(Worksheet sheet, Indicator indicator)
{
    /// <summary>The column with the places of regions that were not yet there filled from their predecessors.</summary>
    public Reading[] Filled(Reading[] column, Period period)
    {
        var filled = column;
        for (var index = 0; index < column.Length; index++)
        {
            var region = sheet.Frame.Regions[index];
            if (region.From <= period.Last || region.From is null || column[index].Status is not null)
            {
                continue;
            }

            filled = ReferenceEquals(filled, column) ? [.. column] : filled;
            filled[index] = Before(region, period);
        }

        return filled;
    }

    // A rename hands everything on, a merger what adds up; of a region that was split nobody knows what part went where.
    private Reading Before(Region region, Period period)
    {
        var predecessors = sheet.Tree.Predecessors(region).ToList();
        if (predecessors.Count == 0 || predecessors.Exists(before => before.Successors.Count > 1))
        {
            return Reading.Missing(predecessors.Count == 0 ? Reason.NotReported : Reason.NotComparable);
        }

        var before = sheet.Predecessors;
        if (predecessors is [var only])
        {
            return Marked(before.Columns(indicator)[period][before.Frame.IndexOf(only.Id)]);
        }

        var total = Totals.Of(before, indicator, period, predecessors);
        return total switch
        {
            { Sum: { Value: null, Reason: Reason.NotApplicable } } => Reading.Missing(Reason.NotComparable),
            { IsComplete: false, Reported: > 0 } => Reading.Missing(Reason.PartsMissing),
            _ => Marked(total.Sum),
        };
    }

    /// <summary>The formula of a figure that was filled in.</summary>
    public Term Working(Region region, Period period)
    {
        var (before, predecessors) = (sheet.Predecessors, sheet.Tree.Predecessors(region).ToList());
        return predecessors is [var only]
            ? Term.Sum([before.Columns(indicator).Amount<Term>(Quantity.Member, period, before.Frame.IndexOf(only.Id))]).As(Quantity.Value)
            : Totals.Formula<Term>(before, indicator, period, predecessors);
    }

    private static Reading Marked(Reading reading) => reading.Value is null
        ? reading
        : reading with { Derived = true, Derivation = null, Flags = reading.Flags | Flags.Comparable };
}
