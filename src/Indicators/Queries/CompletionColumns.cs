using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Queries;

/// <summary>Targets and how far they are reached, for one indicator at one period over a worksheet's frame.</summary>
public sealed class CompletionColumns(Worksheet sheet, Indicator indicator, Period period)
{
    private IReadOnlyList<Target>[]? _targets;
    private IReadOnlyList<Completion>[]? _completions;

    /// <summary>For each region the targets meant, the first to count first.</summary>
    public IReadOnlyList<Target>[] Targets => _targets ??= sheet.Targets(indicator).At(period);

    /// <summary>For each region the completions of its targets, in the targets' order.</summary>
    public IReadOnlyList<Completion>[] All => _completions ??= Work();

    /// <summary>The completion that counts, or the reason why none does.</summary>
    public (Completion? Completion, Reason? Why) Counting(int index)
    {
        if (Targets[index].Count == 0)
        {
            return (null, Reason.NoTarget);
        }

        return TargetChoice.Counting(Targets[index]) is { } target
            ? (All[index].First(completion => completion.Target == target), null)
            : (null, Reason.AmbiguousTarget);
    }

    /// <summary>Of the targets for the same period that require an amount, the one that asks for more than each other; null when none does.</summary>
    public Target? Strictest(int index)
    {
        var amounts = All[index].Where(completion => completion.Target.Key.Kind is not (TargetKind.Share or TargetKind.Rank)).ToList();
        return amounts.Count < 2 ? null : amounts.Find(one => amounts.TrueForAll(other => one == other || IsStricter(one, other)))?.Target;
    }

    private static bool IsStricter(Completion one, Completion other) => Stricter.First == Strictness.Of(
        one.Required, one.Target.Promise.Operator, other.Required, other.Target.Promise.Operator);

    public Pace PaceOf(Completion completion) => Pace.Of(completion, indicator.Nature, period);

    /// <summary>The numbers of a region's completion, worked out once more over other amounts.</summary>
    public Achievement<T> Numbers<T>(Completion completion, int index)
        where T : IAmount<T> => new TargetFigures(sheet, indicator).Numbers<T>(completion.Target, completion.Yardstick, index);

    private IReadOnlyList<Completion>[] Work()
    {
        var figures = new TargetFigures(sheet, indicator);
        var sticks = Targets.SelectMany(list => list)
            .Select(target => (target.Key.Kind, target.Key.Period)).Distinct()
            .ToDictionary(pair => pair, pair => Yardstick.Of(pair.Kind, indicator.Nature, pair.Period, period));
        figures.Load(sticks.Values);
        return [.. Targets.Select((list, index) =>
            list.Select(target => figures.Complete(target, sticks[(target.Key.Kind, target.Key.Period)], index)).ToList())];
    }
}
