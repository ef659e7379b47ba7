namespace Indicators.Catalogue;

/// <summary>按完成比例 · 分档 · 每增减 · 按名次 · 功效系数 · 一票否决.</summary>
public enum ScoringMethodKind { Completion, Steps, PerPoint, Rank, Efficacy, Veto }

/// <summary>How a figure becomes points, as a scheme says it. Closed: the kinds are all there are.</summary>
public abstract record ScoringMethod
{
    private protected ScoringMethod()
    {
    }

    public abstract ScoringMethodKind Kind { get; }

    public virtual IEnumerable<SchemeErrorCode> Errors(SchemeItem item) => [];
}
