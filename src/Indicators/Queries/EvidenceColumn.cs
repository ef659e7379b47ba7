using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Queries;

/// <summary>What the points of one item of a scheme follow from, over a worksheet's frame.</summary>
/// <param name="period">The period of its figure, after the lag; null before all figures.</param>
public sealed class EvidenceColumn(Worksheet sheet, SchemeItem item, Indicator indicator, Period? period)
{
    private Outcome[]? _keys;

    public Indicator Indicator => indicator;

    public Worksheet Sheet => sheet;

    public Block? Block { get; } = period is { } judged ? sheet.Block(indicator, judged) : null;

    /// <summary>The figure of a region; for an item by place the value that the place is by.</summary>
    public Outcome Key(int index) => Keys[index];

    private Outcome[] Keys =>
        _keys ??= Block?.Keys(By(item.Measure)) ?? Array.ConvertAll(sheet.Frame.Regions, _ => (Outcome)Reason.NotReported);

    /// <summary>Which of the targets that stand side by side is meant: the one counted from says what the measure says.</summary>
    public static TargetChoice Targets(SchemeItem item, Indicator indicator)
    {
        var alike = item.Method is not PerPoint { Origin: Origin.Target } ? (TargetKind?)null : item.Measure switch
        {
            Criterion.Growth => indicator.Nature == Nature.Ratio ? TargetKind.Points : TargetKind.Growth,
            Criterion.Points => TargetKind.Points,
            Criterion.Share => TargetKind.Share,
            Criterion.Rank => TargetKind.Rank,
            _ => null,
        };
        return new(item.Kind ?? alike, item.Commitment);
    }

    /// <summary>The evidence of regions that are peers of each other, by their places in the frame.</summary>
    public IReadOnlyList<Evidence> Among(int[] peers)
    {
        var ranking = RankingOf(peers);
        var figures = item.Measure == Criterion.Rank
            ? [.. ranking.Places.Zip(ranking.Keys, (place, key) => place?.Rank ?? key)]
            : ranking.Keys;
        return
        [
            .. Evidence.Among(figures, item.HigherIsBetter(indicator.Direction), sheet.Query.Ties)
                .Select((evidence, place) => item.NeedsTarget ? WithTarget(evidence, peers[place]) : evidence),
        ];
    }

    /// <summary>Of a region that is judged with nobody: its figure alone.</summary>
    public Evidence Alone(int index) => new(
        item.Measure == Criterion.Rank ? Reason.NotApplicable : Keys[index],
        Peers.Of([], item.HigherIsBetter(indicator.Direction)),
        null);

    /// <summary>The figure of the evidence, taken apart.</summary>
    /// <param name="peers">By their places in the frame; null for a region that is judged with nobody.</param>
    public Explanation Figure(int index, int[]? peers)
    {
        if (Block is null) return new(Term.None(Reason.NotReported), []);
        var row = new FigureRow(Block, index);
        if (item.Measure is Criterion.Rank)
        {
            return peers is null ? new(Term.None(Reason.NotApplicable), []) : Explanation.OfPlace(row, RankingOf(peers), Queries.By.Value);
        }

        var figure = Explanation.OfKey(row, By(item.Measure));
        return item.Method is Veto ? figure with { Beside = [.. figure.Beside, .. Binding(index).Select(binding => Numbers<Term>(binding, index).Gap)] } : figure;
    }

    /// <summary>The target of the evidence, as an amount.</summary>
    public T Target<T>(int index)
        where T : IAmount<T>
    {
        if (Block is null || !item.NeedsTarget) return T.None(Reason.NoTarget);
        var (counting, why) = Block.Completions.Counting[index];
        return counting is null
            ? T.None(why!.Value, [.. Block.Completions.All(index).Select(completion => Numbers<T>(completion, index).Wanted)])
            : Wanted(counting, Numbers<T>(counting, index));
    }

    private PeerRanking RankingOf(int[] peers)
    {
        var keys = Array.ConvertAll(peers, peer => Keys[peer]);
        var higherFirst = indicator.Direction == Direction.Higher;
        return new(peers, keys, Ranking.Of(keys, higherFirst, sheet.Query.Ties), higherFirst);
    }

    private List<Completion> Binding(int index) =>
        [.. Block!.Completions.All(index).Where(completion => completion.Target.Key.Commitment == Commitment.Binding)];

    private Achievement<T> Numbers<T>(Completion completion, int index)
        where T : IAmount<T> => Block!.Completions.Numbers<T>(completion, index);

    // Only binding targets may veto, and each of them may: one that is not met is enough.
    private Evidence WithTarget(Evidence evidence, int index)
    {
        if (Block is null)
        {
            return evidence;
        }

        var (counting, why) = Block.Completions.Counting[index];
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

    private T Wanted<T>(Completion completion, Achievement<T> numbers)
        where T : IAmount<T> => (item.Measure, completion.Target.Key.Kind) switch
        {
            (Criterion.Value, not (TargetKind.Share or TargetKind.Rank)) => numbers.Required,
            (Criterion.Growth or Criterion.Points, TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.Points) => numbers.Wanted,
            (Criterion.Share, TargetKind.Share) or (Criterion.Rank, TargetKind.Rank) => numbers.Required,
            _ => T.None(Reason.NoTarget),
        };

    // A place is worked out from the values.
    private static By By(Criterion measure) => measure switch
    {
        Criterion.Growth => Queries.By.Growth,
        Criterion.Points => Queries.By.Points,
        Criterion.Completion => Queries.By.Completion,
        Criterion.Pace => Queries.By.Pace,
        Criterion.Share => Queries.By.Share,
        _ => Queries.By.Value,
    };
}
