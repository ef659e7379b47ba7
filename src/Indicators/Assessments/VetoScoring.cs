using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>一票否决.</summary>
internal static class VetoScoring
{
    public static bool Falls(Evidence evidence) => evidence is { Binding: true, Met: false };

    /// <param name="figure">It may have no value: what counts is whether the target is met.</param>
    public static T Points<T>(SchemeItem item, Evidence evidence, T figure)
        where T : IAmount<T> => evidence switch
        {
            { Binding: false } => T.Decided(item.Weight, Decision.NotBinding, figure),
            { Met: true } => T.Decided(item.Weight, Decision.Met, figure),
            { Met: false } => T.Decided(0, Decision.NotMet, figure),
            _ => T.None(evidence.Figure.Reason is { } reason && Standing.IsMissing(reason) ? reason : Reason.BoundOnly, figure),
        };
}
