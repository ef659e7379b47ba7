using System.Collections.Frozen;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>
/// A cell of an answer: a number or something else, or neither, and then mostly why. An answer has tens of thousands, so each is small.
/// </summary>
public readonly record struct MeasureValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly Rational _number;
    private readonly bool _hasNumber;
    private readonly bool _hasReason;
    private readonly byte _reason;

    private MeasureValue(Rational? number, bool isRounded, Reason? reason)
    {
        (_hasNumber, _number, IsRounded) = (number.HasValue, number.GetValueOrDefault(), isRounded);
        (_hasReason, _reason) = (reason.HasValue, (byte)reason.GetValueOrDefault());
    }

    private MeasureValue(in ValueOrReason outcome, bool isRounded) => (_hasNumber, _number, _hasReason, _reason, IsRounded) =
        (outcome.HasValue, outcome.OrNothing, !outcome.HasValue, (byte)outcome.Reason.GetValueOrDefault(), isRounded);

    private MeasureValue(object? item) => Item = item;

    /// <summary>Exact, until it is rounded once.</summary>
    public Rational? Number => _hasNumber ? _number : null;

    /// <summary>What is no number: a truth, a code, a text, a period, a target, regions.</summary>
    public object? Item { get; }

    /// <summary>Whether it is shown rounded: what is stored or summed goes out whole, what is divided has no end of digits.</summary>
    public bool IsRounded { get; }

    public Reason? Reason
    {
        get => _hasReason ? (Reason)_reason : null;
        private init => (_hasReason, _reason) = (value.HasValue, (byte)value.GetValueOrDefault());
    }

    /// <summary>How many places it is shown with, unless others are asked for; null for what all have.</summary>
    public int? Decimals { get; init; }

    public bool HasValue => _hasNumber || Item is not null;

    /// <summary>A figure that is worked out.</summary>
    public static MeasureValue Rounded(ValueOrReason outcome) => new(outcome, isRounded: true);

    /// <summary>The same of what there may be none of.</summary>
    public static MeasureValue Rounded(ValueOrReason? outcome) => outcome is { } figure ? Rounded(figure) : None(null);

    /// <summary>A figure that is worked out as one that the indicator itself may have.</summary>
    public static MeasureValue Foreseen(ValueOrReason? outcome, Indicator indicator) =>
        Rounded(outcome) with { Decimals = indicator.Decimals };

    /// <summary>A figure that goes out with all its digits.</summary>
    public static MeasureValue Whole(ValueOrReason outcome) => new(outcome, isRounded: false);

    /// <summary>A level that follows from a target, to 12 places at most.</summary>
    public static MeasureValue Level(ValueOrReason? outcome) =>
        new(outcome?.OrNull is { } exact ? DecimalMath.ShownLevel(exact) : null, false, outcome?.Reason);

    /// <summary>How far from a level: 0 only where there is no gap.</summary>
    public static MeasureValue Gap(ValueOrReason outcome) =>
        new(outcome.OrNull is { } exact ? DecimalMath.ShownGap(exact) : null, false, outcome.Reason);

    /// <summary>A figure as reported or as it follows; of the latter only a ratio has no end of digits.</summary>
    public static MeasureValue Of(in Observation reading) =>
        new(reading.Value, reading.Flags.HasFlag(ObservationFlags.Computed), reading.Value is null ? reading.Reason : null);

    /// <summary>The difference of two figures is as exact as they are.</summary>
    public static MeasureValue Between(ValueOrReason difference, in Observation first, in Observation second) =>
        (first.Flags | second.Flags).HasFlag(ObservationFlags.Computed) ? Rounded(difference) : Whole(difference);

    public static MeasureValue Of(int? count) => new(count, false, null);

    public static MeasureValue Of(bool? truth) => new(truth switch { true => True, false => False, null => null });

    public static MeasureValue Of(object? item) => new(item);

    public static MeasureValue Of<TCode>(TCode? code)
        where TCode : struct, Enum => new(code is { } one ? Boxed<TCode>.All[one] : null);

    /// <summary>Nothing, for a reason.</summary>
    public static MeasureValue None(Reason? reason) => new(null, true, reason);

    /// <summary>The same, with a reason beside it: the figure is there, but not all of it.</summary>
    public MeasureValue Because(Reason? reason) => reason == Reason ? this : this with { Reason = reason };

    /// <summary>Rounds a cell that is shown rounded.</summary>
    internal static void Show(ref MeasureValue cell, Precision precision)
    {
        if (cell is { IsRounded: true, _hasNumber: true })
            cell = new(precision.For(cell.Decimals).FractionOf(cell._number), true, cell.Reason);
    }

    // Codes are few, and cells many.
    private static class Boxed<TCode>
        where TCode : struct, Enum
    {
        public static readonly FrozenDictionary<TCode, object> All =
            Enum.GetValues<TCode>().Distinct().ToFrozenDictionary(code => code, code => (object)code);
    }
}
