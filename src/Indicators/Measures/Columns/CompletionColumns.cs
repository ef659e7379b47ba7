using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>Targets and how far they are reached, for one indicator at one period over a evaluation context's frame.</summary>
public sealed class CompletionColumns(EvaluationContext context, Indicator indicator, Period period)
{
    private ArraySegment<Target>[]? _targets;
    private Dictionary<(TargetKind, Period), TargetFigures>? _figures;
    private TargetFigures? _last;
    private List<Period>? _several;
    private (Completion? Completion, Reason? Why)[]? _counting;

    /// <summary>For each region the targets meant, the first to count first.</summary>
    public ArraySegment<Target>[] Targets => _targets ??= context.Targets(indicator).At(period);

    /// <summary>For each region the completion that counts, or the reason why none does.</summary>
    public (Completion? Completion, Reason? Why)[] Counting => _counting ??= context.RegionIndex.Column(Count);

    public Completion Of(Target target, int index) => Figures(target).Complete(target, index);

    /// <summary>The completions of all of a region's targets, in their order.</summary>
    public IReadOnlyList<Completion> All(int index) => [.. Targets[index].Select(target => Of(target, index))];

    /// <summary>
    /// Of the targets for the same period that require an amount, the one that asks for more than each other; null when none does.
    /// </summary>
    public Target? Strictest(int index)
    {
        var amounts = All(index).Where(completion => completion.Target.Key.Kind is not (TargetKind.Share or TargetKind.Rank)).ToList();
        return amounts.Count < 2 ? null : amounts.Find(one => amounts.TrueForAll(other => one == other || IsStricter(one, other)))?.Target;
    }

    private static bool IsStricter(Completion one, Completion other) => Stricter.First == Strictness.Of(
        one.Required, one.Target.Terms.Operator, other.Required, other.Target.Terms.Operator);

    public Pace PaceOf(Completion completion) => Pace.Of(completion, indicator.Nature, period);

    public Light? LightOf(Completion completion, Pace pace, int index) => Light.Of(
        context.Options.Lights, completion, pace, Opening<Evaluation>(completion, index), period);

    /// <summary>The stock that a level is reached from; no value for all but levels of stocks.</summary>
    public T Opening<T>(Completion completion, int index)
        where T : IFormulaAlgebra<T> => Figures(completion.Target).Opening<T>(index);

    /// <summary>Which changes of the region enter that stock.</summary>
    public ObservationFlags OpeningFlags(Completion completion, int index) => Figures(completion.Target).OpeningFlags(index);

    /// <summary>The numbers of a region's completion, worked out once more over other amounts.</summary>
    public CompletionFormula<T> Numbers<T>(Completion completion, int index)
        where T : IFormulaAlgebra<T> => Figures(completion.Target).Numbers<T>(completion.Target, index);

    /// <summary>The same, were the actual another.</summary>
    public CompletionFormula<T> Numbers<T>(Completion completion, int index, T actual)
        where T : IFormulaAlgebra<T> => Figures(completion.Target).Numbers(completion.Target, index, actual);

    private (Completion? Completion, Reason? Why) Count(int index) =>
        Targets[index].Count == 0 ? (null, Reason.NoTarget)
        : TargetChoice.Counting(Targets[index]) is { } target ? (Of(target, index), null)
        : (null, Reason.AmbiguousTarget);

    /// <summary>Whether the targets, and what they are measured with, are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        if (!context.Targets(indicator).Load(plan, period))
        {
            return false;
        }

        var isThere = true;
        foreach (var figures in (_figures ??= Measured()).Values) isThere &= figures.Load(plan);
        return isThere;
    }

    /// <summary>What the targets found are measured with; none before they are there.</summary>
    public IEnumerable<ComparisonPeriods> Periods => (_figures ??= Measured()).Values.Select(figures => figures.Periods);

    /// <summary>The same with the stocks that levels are reached from, as lights take them.</summary>
    public bool LoadLights(LoadPlan plan)
    {
        if (!Load(plan)) return false;
        var isThere = true;
        foreach (var figures in (_figures ??= Measured()).Values) isThere &= figures.LoadOpening(plan);
        return isThere;
    }

    /// <summary>The same at the periods of targets that stand side by side, where it is told which is the strictest.</summary>
    public bool LoadStrictest(LoadPlan plan)
    {
        if (!Load(plan))
        {
            return false;
        }

        var isThere = true;
        _several ??=
            [.. Targets.Where(targets => targets.Count > 1).SelectMany(targets => targets).Select(target => target.Key.Period).Distinct()];
        foreach (var of in _several)
        {
            isThere &= context.At(indicator, of).Completions.Load(plan);
        }

        return isThere;
    }

    // Most are of one kind and for one period.
    private TargetFigures Figures(Target target)
    {
        if (_last is not { } last || !last.AreOf(target)) _last = last = (_figures ??= Measured())[(target.Key.Kind, target.Key.Period)];
        return last;
    }

    private Dictionary<(TargetKind, Period), TargetFigures> Measured()
    {
        var figures = new Dictionary<(TargetKind, Period), TargetFigures>();
        TargetFigures? last = null;
        foreach (var targets in Targets)
        {
            foreach (var target in targets)
            {
                if (last?.AreOf(target) == true) continue;
                var (kind, of) = (target.Key.Kind, target.Key.Period);
                if (!figures.TryGetValue((kind, of), out last))
                {
                    last = new(context, indicator, kind, of, ComparisonPeriods.Of(kind, indicator.Nature, of, period));
                    figures.Add((kind, of), last);
                }
            }
        }

        return figures;
    }
}
