using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Measures.Spans;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>The targets of one indicator over a evaluation context's frame that answer for a period.</summary>
public sealed class TargetColumns(EvaluationContext context, Indicator indicator)
{
    private readonly Dictionary<Period, ArraySegment<Target>[]> _byRegion = [];
    private readonly Dictionary<Period, IReadOnlyList<Period>> _parts = [];

    /// <summary>
    /// For each region of the frame those meant, the first to count first: of the asked period or else of the shortest around it that has
    /// any; and what targets for parts of the asked period make, where there is none or all are asked for.
    /// </summary>
    public ArraySegment<Target>[] At(Period asked)
    {
        var meant = Nobody();
        foreach (var column in Nearest(asked).Select(ByRegion))
        {
            for (var index = 0; index < meant.Length; index++)
            {
                if (meant[index].Count == 0)
                {
                    meant[index] = context.Options.Targets.Among(column[index]);
                }
            }
        }

        if (context.Options.Targets.CoversMade(asked) && Parts(asked).Count > 0)
        {
            for (var index = 0; index < meant.Length; index++)
            {
                if (meant[index].Count == 0 || context.Options.Targets.All)
                    meant[index] = (Target[])[.. meant[index], .. Made(asked, index)];
            }
        }

        return meant;
    }

    /// <summary>What a region's targets for parts of a period make for the whole of it.</summary>
    public IEnumerable<Target> Made(Period whole, int index) => TargetSpans.Made(
        whole, Parts(whole).SelectMany(part => context.Options.Targets.Among(ByRegion(part)[index])));

    /// <summary>Whether they are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan, Period asked)
    {
        var isThere = LoadParts(plan, asked);
        foreach (var period in Nearest(asked)) isThere &= LoadSet(plan, period);
        return isThere;
    }

    /// <summary>The same for what makes a target for the whole of a period.</summary>
    public bool LoadParts(LoadPlan plan, Period whole)
    {
        var isThere = true;
        foreach (var part in Parts(whole)) isThere &= LoadSet(plan, part);
        return isThere;
    }

    // Those set for one period, for the regions of the frame or for those whose place they took since it began.
    private bool LoadSet(LoadPlan plan, Period period) => plan.Targets(indicator, period, context.RegionIndex)
        & (context.Before(period.First) is not { RegionIndex.Count: > 0 } founders || founders.Targets(indicator).LoadSet(plan, period));

    private IReadOnlyList<Period> Parts(Period whole) => _parts.TryGetValue(whole, out var parts)
        ? parts
        : _parts[whole] = indicator.Nature == Nature.Flow ? SpanTiling.Helping(whole, context.Dataset.TargetPeriods(indicator.Id)) : [];

    private IEnumerable<Period> Nearest(Period asked)
    {
        var then = indicator.Nature == Nature.Stock ? asked.LastMonth : asked;
        return context.Dataset.TargetPeriods(indicator.Id).Where(period => context.Options.Targets.Covers(period, then))
            .OrderBy(period => (period != asked, period.Months, period.End));
    }

    // What was read may be of more regions than those of the frame.
    private ArraySegment<Target>[] ByRegion(Period period)
    {
        if (_byRegion.TryGetValue(period, out var column))
        {
            return column;
        }

        _byRegion[period] = column = Nobody();
        var targets = context.Dataset.Targets(indicator.Id, period, context.RegionIndex).Targets;
        var ids = context.RegionIndex.Ids.Span;
        for (int start = 0, end, index = 0; start < targets.Length; start = end)
        {
            var region = targets[start].Key.Region;
            for (end = start + 1; end < targets.Length && targets[end].Key.Region == region;)
            {
                end++;
            }

            while (index < ids.Length && ids[index] < region) index++;
            if (index < ids.Length && ids[index] == region) column[index] = new(targets, start, end - start);
        }

        Inherit(column, period);
        return column;
    }

    // Who has none of its own has those of whom it took the place of, alone and whole; of several the amounts that add up.
    private void Inherit(ArraySegment<Target>[] column, Period period)
    {
        var founders = context.Before(period.First);
        foreach (var index in context.RegionIndex.BegunAfter(period.First))
        {
            var region = context.RegionIndex.Regions[index];
            if (column[index].Count > 0) continue;
            List<RegionPredecessor> before = [.. context.Tree.Changes.Founders(region)];
            if (before.Count == 0 || !before.TrueForAll(one => one.Whole)) continue;
            var theirs = before.ConvertAll(
                one => founders.Targets(indicator).ByRegion(period)[founders.RegionIndex.IndexOf(one.Region.Id)]);
            column[index] = theirs is [var only] ? only
                : indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio } ? TargetSpans.Joined(region.Id, theirs).ToArray()
                : [];
        }
    }

    private ArraySegment<Target>[] Nobody() => context.RegionIndex.Column(_ => ArraySegment<Target>.Empty);
}
