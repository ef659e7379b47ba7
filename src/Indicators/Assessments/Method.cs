using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>按完成比例 · 分档 · 每增减 · 按名次 · 功效系数 · 一票否决.</summary>
public enum MethodKind { Completion, Steps, PerPoint, Rank, Efficacy, Veto }

/// <summary>How a figure becomes points (design rule 10). None are below 0 or, but for a declared bonus, above the item's weight.</summary>
public abstract record Method
{
    public abstract MethodKind Kind { get; }

    /// <summary>The points, or why there are none.</summary>
    public virtual Outcome Judge(SchemeItem item, Evidence evidence) =>
        evidence.Figure.Reason ?? Points(item, evidence, evidence.Figure.Value);

    public virtual IEnumerable<SchemeFaultCode> Faults(SchemeItem item) => [];

    protected abstract Outcome Points(SchemeItem item, Evidence evidence, decimal figure);
}
