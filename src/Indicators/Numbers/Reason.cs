namespace Indicators.Numbers;

/// <summary>Why a measure has no figure (no silent number: a measure is a value or one of these).</summary>
public enum Reason : byte
{
    NotReported,
    NoBase,
    ZeroBase,
    NegativeBase,
    NoTarget,
    ZeroTarget,
    AmbiguousTarget,
    NotComparable,
    NotApplicable,
    PartsMissing,
    BoundOnly,
    OtherStatus,

    /// <summary>There is a change and no rate for it: it comes from zero or below, or ends below zero.</summary>
    Transition,

    /// <summary>It follows from internal figures that its reader may not see.</summary>
    NotPermitted,
}
