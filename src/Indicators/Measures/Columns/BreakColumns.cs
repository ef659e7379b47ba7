using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// 口径调整: from the first month of a period that breaks on, figures do not compare with those before; nor do ratios with such a part, nor
/// those of a region whose predecessor has one. A break holds whatever statuses are seen.
/// </summary>
internal sealed class BreakColumns(EvaluationContext context, Indicator indicator)
{
    /// <summary>Whether the breaks between two periods are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan, Period before, Period period)
    {
        var isThere = true;
        foreach (var part in Parts) isThere &= new BreakColumns(context, part).Load(plan, before, period);
        var breaks = Known(before, period);
        foreach (var at in breaks) isThere &= plan.Actuals(indicator, at, context.RegionIndex);
        return isThere
            & (breaks.Count == 0 || Predecessors(before, period) is not { } theirs || theirs.Load(plan, before, period));
    }

    /// <summary>For each region of the frame whether its figures of two periods do not compare; null where those of all do.</summary>
    public bool[]? Between(Period before, Period period)
    {
        bool[]? between = null;
        foreach (var part in Parts) Join(ref between, new BreakColumns(context, part).Between(before, period));
        var breaks = Known(before, period);
        foreach (var at in breaks) Join(ref between, At(at));
        if (breaks.Count > 0 && Predecessors(before, period)?.Between(before, period) is { } theirs)
        {
            var frame = context.Before(before.First, period.Last).RegionIndex;
            Join(ref between, context.RegionIndex.Column(index => context.Tree.Changes.Predecessors(context.RegionIndex.Regions[index])
                .Any(one => one.Region.To >= before.First && frame.IndexOf(one.Region.Id) is >= 0 and var place && theirs[place])));
        }

        return between;
    }

    private IEnumerable<Indicator> Parts => indicator is { Numerator: { } numerator, Denominator: { } denominator }
        ? [context.Catalogue.Indicators.OfCode(numerator)!, context.Catalogue.Indicators.OfCode(denominator)!]
        : [];

    // Of those whose place regions of the frame took in between.
    private BreakColumns? Predecessors(Period before, Period period) =>
        context.Before(before.First, period.Last) is { RegionIndex.Count: > 0 } those ? new(those, indicator) : null;

    // What is partly before and partly after compares with neither.
    private List<Period> Known(Period before, Period period)
    {
        var isOfMoments = indicator.Nature == Nature.Stock;
        var (then, now) = (isOfMoments ? before.LastMonth : before, isOfMoments ? period.LastMonth : period);
        return then == now
            ? []
            : [.. context.Dataset.BreakPeriods(indicator.Id).Where(at => then.First < at.First && at.First < now.End)];
    }

    private bool[] At(Period at) => context.Dataset.Actuals(indicator.Id, at, context.RegionIndex)
        .At(context.RegionIndex.Ids.Span, cell => cell is { Break: true });

    private static void Join(ref bool[]? between, bool[]? others)
    {
        if (others is null || !Array.Exists(others, at => at)) return;
        between = between is null ? others : [.. between.Zip(others, (one, other) => one || other)];
    }
}
