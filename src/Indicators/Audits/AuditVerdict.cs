namespace Indicators.Audits;

/// <summary>What became of a printed figure when it was worked out anew, best first.</summary>
public enum AuditVerdict
{
    /// <summary>The derived figure is the printed one, without a further digit.</summary>
    Exact,

    /// <summary>四舍五入 or 四舍六入五成双 gives the printed one; truncation may as well.</summary>
    Rounded,

    /// <summary>Only cutting off the further digits gives it.</summary>
    Truncated,

    /// <summary>
    /// It follows when what it stands on is rounded first: 2.44 − 2.41 printed as 0.03 where the exact difference is 0.036.
    /// </summary>
    RoundedOperands,
    Mismatch,

    /// <summary>What it stands on is not stored.</summary>
    InputsMissing,

    /// <summary>Stored figures that cannot all be true.</summary>
    Contradiction,
}

/// <summary>Why a figure is not what follows; the likely cause of a mismatch, the rule that a contradiction breaks.</summary>
public enum AuditCause
{
    Sign,
    PercentForPoints,
    OtherMeasure,
    OneYearOff,
    NetForGross,
    GrossForNet,
    StaleValue,
    StaleBase,
    StoredBase,
    ConstantPrices,
    NotPermitted,
    Spans,
    FallingCumulative,
    Children,
    Inflow,
    Parts,
    TargetParts,
}

/// <summary>What an audit looks at: declared measures, stored values, the bases reported with them, and targets.</summary>
public enum AuditMeasure { Value, Base, Growth, Completion, Share, Points, Rank, Target }
