namespace Indicators.Catalogue;

/// <summary>A figure as good as the threshold (inclusive) gets these points.</summary>
public readonly record struct ScoreStep(decimal Threshold, decimal Points);

/// <summary><c>steps</c> 分档: the points of the first threshold that the figure reaches, none below the last.</summary>
/// <param name="Ladder">Best first.</param>
public sealed record StepsMethod(IReadOnlyList<ScoreStep> Ladder) : ScoringMethod
{
    public override ScoringMethodKind Kind => ScoringMethodKind.Steps;

    public override IEnumerable<SchemeErrorCode> Errors(SchemeItem item)
    {
        if (Ladder.Count == 0) yield return SchemeErrorCode.NoSteps;
        if (!IsOrdered()) yield return SchemeErrorCode.StepsOutOfOrder;
        if (Ladder.Any(step => step.Points < 0 || step.Points > item.Weight)) yield return SchemeErrorCode.PointsOutOfRange;
    }

    private bool IsOrdered()
    {
        var pairs = Ladder.Zip(Ladder.Skip(1)).ToList();
        return pairs.TrueForAll(pair => pair.First.Points >= pair.Second.Points)
            && (pairs.TrueForAll(pair => pair.First.Threshold > pair.Second.Threshold)
                || pairs.TrueForAll(pair => pair.First.Threshold < pair.Second.Threshold));
    }
}
