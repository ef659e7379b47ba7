using Indicators.Numbers;

namespace Indicators.Observations;

/// <summary>What is remarkable about a figure; printed as codes beside it.</summary>
[Flags]
public enum ObservationFlags
{
    None = 0,
    MixedStatus = 1,
    AboveRange = 2,
    Contradiction = 4,
    RevisionDifference = 8,
    Computed = 16,
    Partial = 128,
    Comparable = 256,
    Strictest = 512,
    Official = 1024,
    Overridden = 2048,
    Preview = 4096,
    Excluded = 64,
    BoundaryChanged = 1 << 24,
    Vetoed = 1 << 20,
    Rescaled = 1 << 21,
    TargetParts = 1 << 22,

    /// <summary>What regions were before they changed enters a figure.</summary>
    OfChanges = Comparable | BoundaryChanged,
}

/// <summary>
/// The figure of one region for one period, as found or derived: a column's cell, of which there are thousands, and so a small one.
/// </summary>
public readonly record struct Observation
{
    private readonly Rational _value;
    private readonly Particulars? _particulars;

    // One more than the status; 0 where nothing was reported.
    private readonly byte _status;
    private readonly Marks _marks;

    /// <summary>In the indicator's unit, exact; the low end when bounded by a range.</summary>
    public Rational? Value
    {
        get => HasValue ? _value : null;
        init => (_marks, _value) = (Marked(Marks.HasValue, value.HasValue), value.GetValueOrDefault());
    }

    /// <summary>Why there is no value; meaningless beside one.</summary>
    public Reason Reason { get; init; }

    /// <summary>Null when nothing was reported.</summary>
    public ObservationStatus? Status
    {
        get => _status > 0 ? (ObservationStatus)(_status - 1) : null;
        init => _status = value is { } status ? (byte)(status + 1) : default;
    }

    public Bound Bound { get; init; }

    /// <summary>The upper end when the bound is a range.</summary>
    public Rational? High
    {
        get => _particulars?.High;
        init => _particulars = Particulars.Of(value, ReportedBase, Derivation);
    }

    /// <summary>What its reporter compares it with 上年同期（可比口径）; null where nothing was stated, and for what is derived.</summary>
    public Rational? ReportedBase
    {
        get => _particulars?.ReportedBase;
        init => _particulars = Particulars.Of(High, value, Derivation);
    }

    public ObservationFlags Flags { get; init; }

    /// <summary>Newest revision among what it was read from.</summary>
    public long Revision { get; init; }

    /// <summary>True when no single report says it: worked out from other spans or from parts.</summary>
    public bool Derived
    {
        get => (_marks & Marks.Derived) != Marks.None;
        init => _marks = Marked(Marks.Derived, value);
    }

    /// <summary>The reported spans it was worked out from; null unless it was.</summary>
    public SpanDerivation? Derivation
    {
        get => _particulars?.Derivation;
        init => _particulars = Particulars.Of(High, ReportedBase, value);
    }

    /// <summary>The exact value to compare another with: where nothing was reported there is no base.</summary>
    public ValueOrReason AsBase => Exact.Instead(Reason.NotReported, Reason.NoBase);

    /// <summary>Whether it says something exact, so that it can be added to others: no bound, not missing.</summary>
    public bool IsExact => HasValue && Bound == Bound.None && Status is not (null or Observations.ObservationStatus.Missing);

    /// <summary>
    /// What is remarkable about what is worked out from both: that statuses are mixed, their own or those of what either follows from, and
    /// that regions were others before.
    /// </summary>
    public ObservationFlags FlagsWith(in Observation other) =>
        ((Flags | other.Flags) & (ObservationFlags.MixedStatus | ObservationFlags.OfChanges))
        | (Status == other.Status ? ObservationFlags.None : ObservationFlags.MixedStatus);

    public static Observation Missing(Reason reason, ObservationStatus? status = null) => new() { Reason = reason, Status = status };

    /// <summary>The exact value for arithmetic: a bound is no number, and a sum of some parts is not the whole.</summary>
    public ValueOrReason Exact => !HasValue ? Reason
        : Bound != Bound.None ? Reason.BoundOnly
        : Flags.HasFlag(ObservationFlags.Partial) ? Reason.PartsMissing
        : (ValueOrReason)_value;

    private bool HasValue => (_marks & Marks.HasValue) != Marks.None;

    private Marks Marked(Marks mark, bool isSo) => isSo ? _marks | mark : _marks & ~mark;

    [Flags]
    private enum Marks : byte { None = 0, HasValue = 1, Derived = 2 }

    // Few have any.
    private sealed record Particulars(Rational? High, Rational? ReportedBase, SpanDerivation? Derivation)
    {
        public static Particulars? Of(Rational? high, Rational? reportedBase, SpanDerivation? derivation) =>
            high is null && reportedBase is null && derivation is null ? null : new(high, reportedBase, derivation);
    }
}
