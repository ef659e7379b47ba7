namespace Indicators.Catalogue;

/// <summary><c>rank</c> 按名次: the points of the place, or evenly from the weight down to the last. Ties get the same.</summary>
/// <param name="Places">The points of the first places; null goes down evenly.</param>
/// <param name="Last">The points of the last place, or of every place after those listed.</param>
public sealed record RankMethod(IReadOnlyList<decimal>? Places = null, decimal Last = 0) : ScoringMethod
{
    public override ScoringMethodKind Kind => ScoringMethodKind.Rank;

    public override IEnumerable<SchemeErrorCode> Errors(SchemeItem item)
    {
        IReadOnlyList<decimal> all = [.. Places ?? [item.Weight], Last];
        if (Places is { Count: 0 }) yield return SchemeErrorCode.NoSteps;
        if (all.Zip(all.Skip(1)).Any(pair => pair.First < pair.Second)) yield return SchemeErrorCode.StepsOutOfOrder;
        if (all.Any(points => points < 0 || points > item.Weight)) yield return SchemeErrorCode.PointsOutOfRange;
    }
}
