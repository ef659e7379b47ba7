using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;
using Indicators.Scoring;

namespace Indicators.Queries;

/// <summary>What the points of one item of a scheme follow from, over a evaluation context's frame.</summary>
/// <param name="period">The period of its figure, after the lag; null before all figures.</param>
public sealed class ItemInputsColumn(EvaluationContext context, SchemeItem item, Indicator indicator, Period? period)
{
    private ValueOrReason[]? _keys;

    public Indicator Indicator => indicator;

    public EvaluationContext Context => context;

    public IndicatorPeriodColumns? Columns { get; } = period is { } judged ? context.At(indicator, judged) : null;

    /// <summary>The figure of a region; for an item by place the value that the place is by.</summary>
    public ValueOrReason Key(int index) => Keys[index];

    private ValueOrReason[] Keys =>
        _keys ??= Columns?.Keys(By) ?? Array.ConvertAll(context.RegionIndex.Regions, _ => (ValueOrReason)Reason.NotReported);

    private RankingKey By { get; } = KeyOf(item.Measure);

    /// <summary>Whether all that it takes is there; what is not is asked for.</summary>
    /// <param name="explained">And all that its explanation takes.</param>
    public bool Load(LoadPlan plan, bool explained) => Columns is not { } block
        || ((block.Load(plan) & By.Load(plan, block) & (!item.NeedsTarget || block.Completions.Load(plan))
            & (!explained || By.LoadBeside(plan, block))) && block.Contradictions.Load(plan));

    /// <summary>The measures of schemes are called as what a ranking compares; a place is worked out from the values.</summary>
    public static RankingKey KeyOf(Criterion measure) => measure is Criterion.Rank
        ? RankingKey.Value
        : MeasureRegistry.RankingKeys.First(key => string.Equals(key.Word, measure.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Which of the targets that stand side by side is meant: the one counted from says what the measure says.</summary>
    public static TargetChoice Targets(SchemeItem item, Indicator indicator)
    {
        var alike = item.Method is not PerPointMethod { Origin: DeviationOrigin.Target } ? (TargetKind?)null : item.Measure switch
        {
            Criterion.Growth => indicator.Nature == Nature.Ratio ? TargetKind.Points : TargetKind.Growth,
            Criterion.Points => TargetKind.Points,
            Criterion.Share => TargetKind.Share,
            Criterion.Rank => TargetKind.Rank,
            Criterion.Value or Criterion.Completion or Criterion.Pace => null,
        };
        return new(item.Kind ?? alike, item.Commitment);
    }

    /// <summary>The evidence of regions that are peers of each other, by their places in the frame.</summary>
    public IReadOnlyList<ItemInputs> Among(int[] peers)
    {
        context.Dataset.Cancellation.ThrowIfCancellationRequested();
        var ranking = RankingOf(peers);
        ValueOrReason[] figures = item.Measure == Criterion.Rank
            ? [.. ranking.Results.Zip(ranking.Keys, (place, key) => place?.Rank ?? key)]
            : ranking.Keys;
        var met = Columns is { } block ? Array.ConvertAll(peers, peer => By.MetWithoutKey(block, peer)) : null;
        return
        [
            .. ItemInputs.Among(figures, item.HigherIsBetter(indicator.Direction), context.Options.Ties, met)
                .Select((evidence, place) => item.NeedsTarget ? WithTarget(evidence, peers[place]) : evidence),
        ];
    }

    /// <summary>Of a region that is judged with nobody: its figure alone.</summary>
    public ItemInputs Alone(int index) => new(
        item.Measure == Criterion.Rank ? Reason.NotApplicable : Keys[index],
        PeerStatistics.Of([], item.HigherIsBetter(indicator.Direction)),
        null,
        0);

    /// <summary>The figure of the evidence, taken apart.</summary>
    /// <param name="peers">By their places in the frame; null for a region that is judged with nobody.</param>
    public Explanation Figure(int index, int[]? peers)
    {
        if (Columns is null) return new(Expression.None(Reason.NotReported), []);
        var row = new FigureRow(Columns, index);
        if (item.Measure is Criterion.Rank)
        {
            return peers is null ? new(Expression.None(Reason.NotApplicable), []) : Explanation.OfPlace(row, RankingOf(peers), By);
        }

        var figure = By.Explain(row);
        return item.Method is VetoMethod
            ? figure with { Beside = [.. figure.Beside, .. Binding(index).Select(binding => Numbers<Expression>(binding, index).Gap)] }
            : figure;
    }

    /// <summary>The target of the evidence, as an amount.</summary>
    public T Target<T>(int index)
        where T : IFormulaAlgebra<T>
    {
        if (Columns is null || !item.NeedsTarget) return T.None(Reason.NoTarget);
        var (counting, why) = Columns.Completions.Counting[index];
        return counting is null
            ? T.None(why!.Value, [.. Columns.Completions.All(index).Select(completion => Numbers<T>(completion, index).Wanted)])
            : Wanted(counting, Numbers<T>(counting, index));
    }

    private PeerRanking RankingOf(int[] peers)
    {
        var keys = Array.ConvertAll(peers, peer => Keys[peer]);
        var higherFirst = indicator.Direction == Direction.Higher;
        return new(peers, keys, Ranking.Of(keys, higherFirst, context.Options.Ties), higherFirst);
    }

    private List<Completion> Binding(int index) =>
        [.. Columns!.Completions.All(index).Where(completion => completion.Target.Key.Commitment == Commitment.Binding)];

    private CompletionFormula<T> Numbers<T>(Completion completion, int index)
        where T : IFormulaAlgebra<T> => Columns!.Completions.Numbers<T>(completion, index);

    // Only binding targets may veto, and each of them may: one that is not met is enough.
    private ItemInputs WithTarget(ItemInputs evidence, int index)
    {
        if (Columns is null)
        {
            return evidence;
        }

        var (counting, why) = Columns.Completions.Counting[index];
        var binding = Binding(index);
        return evidence with
        {
            Target = counting is null ? why!.Value : Wanted(counting, counting.Numbers),
            Binding = binding.Count > 0,
            Met = binding.Exists(completion => completion.Met == false) ? false
                : binding.Count > 0 && binding.TrueForAll(completion => completion.Met == true) ? true
                : null,
        };
    }

    private T Wanted<T>(Completion completion, CompletionFormula<T> numbers)
        where T : IFormulaAlgebra<T>
    {
        var (none, level) = (T.None(Reason.NoTarget), item.Measure is Criterion.Value ? numbers.Required : T.None(Reason.NoTarget));
        return completion.Target.Key.Kind switch
        {
            TargetKind.Level or TargetKind.Range or TargetKind.Increment or TargetKind.CumulativeChange => level,
            TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.Points =>
                item.Measure is Criterion.Growth or Criterion.Points ? numbers.Wanted : level,
            TargetKind.Share => item.Measure is Criterion.Share ? numbers.Required : none,
            TargetKind.Rank => item.Measure is Criterion.Rank ? numbers.Required : none,
        };
    }
}
