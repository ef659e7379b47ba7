using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Queries;

/// <summary>What the points of one item of a scheme follow from, over a worksheet's frame.</summary>
/// <param name="period">The period of its figure, after the lag; null before all figures.</param>
internal sealed class EvidenceColumn(Worksheet sheet, SchemeItem item, Indicator indicator, Period? period)
{
    private Outcome[]? _keys;

    public Block? Block { get; } = period is { } judged ? sheet.Block(indicator, judged) : null;

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
        var keys = Array.ConvertAll(peers, peer => Keys[peer]);
        var figures = item.Measure == Criterion.Rank ? Places(keys) : keys;
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

    private Outcome[] Places(Outcome[] keys) =>
        [.. Ranking.Of(keys, indicator.Direction == Direction.Higher, sheet.Query.Ties).Zip(keys, (place, key) => place?.Rank ?? key)];

    // Only binding targets may veto, and each of them may: one that is not met is enough.
    private Evidence WithTarget(Evidence evidence, int index)
    {
        if (Block is null)
        {
            return evidence;
        }

        var (counting, why) = Block.Completions.Counting(index);
        var binding = Block.Completions.All[index].Where(completion => completion.Target.Key.Commitment == Commitment.Binding).ToList();
        return evidence with
        {
            Target = counting is null ? why!.Value : Wanted(counting),
            Binding = binding.Count > 0,
            Met = binding.Exists(completion => completion.Met == false) ? false
                : binding.Count > 0 && binding.TrueForAll(completion => completion.Met == true) ? true
                : null,
        };
    }

    private Outcome Wanted(Completion completion) => (item.Measure, completion.Target.Key.Kind) switch
    {
        (Criterion.Value, not (TargetKind.Share or TargetKind.Rank)) => completion.Required,
        (Criterion.Growth or Criterion.Points, TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.Points) =>
            completion.Target.ValueIn(indicator.Unit),
        (Criterion.Share, TargetKind.Share) or (Criterion.Rank, TargetKind.Rank) => completion.Required,
        _ => Reason.NoTarget,
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
