using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>A cell of an answer: a number or something else, or neither, and then mostly why.</summary>
/// <param name="Number">Exact, until it is rounded once.</param>
/// <param name="Item">What is no number: a truth, a code, a text, a period, a target, regions.</param>
/// <param name="IsRounded">
/// Whether it is shown rounded: what is stored or summed goes out whole, what is divided has no end of digits.
/// </param>
public readonly record struct MeasureValue(Rational? Number, object? Item, bool IsRounded, Reason? Reason)
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>How many places it is shown with, unless others are asked for; null for what all have.</summary>
    public int? Decimals { get; init; }

    public bool HasValue => Number is not null || Item is not null;

    /// <summary>A figure that is worked out.</summary>
    public static MeasureValue Rounded(ValueOrReason? outcome) => new(outcome?.OrNull, null, true, outcome?.Reason);

    /// <summary>A figure that is worked out as one that the indicator itself may have.</summary>
    public static MeasureValue Foreseen(ValueOrReason? outcome, Indicator indicator) =>
        Rounded(outcome) with { Decimals = indicator.Decimals };

    /// <summary>A figure that goes out with all its digits.</summary>
    public static MeasureValue Whole(ValueOrReason? outcome) => new(outcome?.OrNull, null, false, outcome?.Reason);

    /// <summary>A level that follows from a target, to 12 places at most.</summary>
    public static MeasureValue Level(ValueOrReason? outcome) =>
        new(outcome?.OrNull is { } exact ? DecimalMath.Shown(exact) : null, null, false, outcome?.Reason);

    /// <summary>How far from a level: 0 only where there is no gap.</summary>
    public static MeasureValue Gap(ValueOrReason outcome) =>
        new(outcome.OrNull is { } exact ? DecimalMath.ShownGap(exact) : null, null, false, outcome.Reason);

    /// <summary>A figure as reported or as it follows; of the latter only a ratio has no end of digits.</summary>
    public static MeasureValue Of(in Observation reading) =>
        new(reading.Value, null, reading.Flags.HasFlag(ObservationFlags.Computed), reading.Value is null ? reading.Reason : null);

    /// <summary>The difference of two figures is as exact as they are.</summary>
    public static MeasureValue Between(ValueOrReason difference, in Observation first, in Observation second) =>
        (first.Flags | second.Flags).HasFlag(ObservationFlags.Computed) ? Rounded(difference) : Whole(difference);

    public static MeasureValue Of(int? count) => new(count, null, false, null);

    public static MeasureValue Of(bool? truth) => Of(truth switch { true => True, false => False, null => null });

    public static MeasureValue Of(object? item) => new(null, item, false, null);

    /// <summary>Nothing, for a reason.</summary>
    public static MeasureValue None(Reason? reason) => new(null, null, true, reason);

    /// <summary>The same, with a reason beside it: the figure is there, but not all of it.</summary>
    public MeasureValue Because(Reason? reason) => this with { Reason = reason };

    internal MeasureValue Shown(Precision precision) =>
        IsRounded && Number is { } exact ? this with { Number = precision.For(Decimals).Of(exact) } : this;
}
