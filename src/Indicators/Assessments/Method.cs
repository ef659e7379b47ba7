using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>按完成比例 · 分档 · 每增减 · 按名次 · 功效系数 · 一票否决.</summary>
public enum MethodKind { Completion, Steps, PerPoint, Rank, Efficacy, Veto }

/// <summary>How a figure becomes points (design rule 10). None are below 0 or, but for a declared bonus, above the item's weight.</summary>
public abstract record Method
{
    public abstract MethodKind Kind { get; }

    /// <summary>The points, or why there are none.</summary>
    public Outcome Judge(SchemeItem item, Evidence evidence) => Judge(item, evidence, evidence.Figure, evidence.Target);

    /// <param name="figure">The figure and the target of the evidence, as amounts.</param>
    public virtual T Judge<T>(SchemeItem item, Evidence evidence, T figure, T target)
        where T : IAmount<T> => figure.Result.Reason is { } reason ? T.None(reason, figure) : Points(item, evidence, figure, target);

    public virtual IEnumerable<SchemeFaultCode> Faults(SchemeItem item) => [];

    /// <param name="figure">It has a value.</param>
    protected abstract T Points<T>(SchemeItem item, Evidence evidence, T figure, T target)
        where T : IAmount<T>;

    /// <summary>Neither below 0 nor above the item's weight and the bonus that is declared.</summary>
    protected static T Within<T>(T points, SchemeItem item, decimal bonus = 0)
        where T : IAmount<T>
    {
        var weight = T.Of(Quantity.Weight, item.Weight);
        return T.NotBelowZero(T.NotAbove(points, bonus == 0 ? weight : weight + T.Of(Quantity.BonusCap, bonus)));
    }
}
