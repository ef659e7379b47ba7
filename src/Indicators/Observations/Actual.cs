using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>正式 年报、公报 · 快报、初步核算 · 预计 · 未报, strongest first.</summary>
public enum ObservationStatus : byte { Final, Provisional, Estimated, Missing }

/// <summary>What a reported number bounds: 300余人 is more than 300, 近50万 less, 10个左右 about; a range 十几个 has a high end.</summary>
public enum Bound : byte { None, AtLeast, MoreThan, AtMost, LessThan, About, Range }

/// <summary>The key of an actual 实绩. A stock's period is the month it was observed in.</summary>
public readonly record struct ActualKey(int Indicator, Period Period, int Region);

/// <summary>What was reported under a key.</summary>
/// <param name="Value">In the stored unit; zero when the status is missing.</param>
/// <param name="High">The upper end when the bound is a range.</param>
/// <param name="Revision">The revision that wrote it; 0 before it is written.</param>
/// <param name="Base">上年同期（可比口径）: what the reporter states of a year before, restated to the scope of the value.</param>
/// <param name="Break">口径调整: from the first month of the period on figures do not compare with those before.</param>
public readonly record struct StoredObservation(
    FixedPoint Value,
    ObservationStatus Status,
    Bound Bound = Bound.None,
    FixedPoint High = default,
    long Revision = 0,
    FixedPoint? Base = null,
    bool Break = false)
{
    /// <summary>预计 becomes 快报 becomes 正式; back to these from a final is a correction.</summary>
    public bool FallsBelowFinal => Status is ObservationStatus.Provisional or ObservationStatus.Estimated;

    /// <summary>Whether it is a figure, and no bound of one.</summary>
    public bool IsExact => Status != ObservationStatus.Missing && Bound == Bound.None;

    /// <summary>Whether it shows that its indicator is one that may be below zero, as profits and net flows are.</summary>
    public bool IsBelowZero => Value.Millionths < 0 || Base is { Millionths: < 0 };
}

/// <summary>An actual as written or stored.</summary>
public readonly record struct Actual(ActualKey Key, StoredObservation Observation, string? Note);
