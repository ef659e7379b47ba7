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

    // One more than there are; 0 for none of its own.
    private readonly byte _decimals;

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
    public int? Decimals
    {
        get => _decimals > 0 ? _decimals - 1 : null;
        init => _decimals = value is { } places ? (byte)(places + 1) : default;
    }

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
    /// <param name="flags">Of both.</param>
    public static MeasureValue Between(ValueOrReason difference, ObservationFlags flags) =>
        flags.HasFlag(ObservationFlags.Computed) ? Rounded(difference) : Whole(difference);

    public static MeasureValue Of(int? count) => new(count, false, null);

    public static MeasureValue Of(bool? truth) => new(truth switch { true => True, false => False, null => null });

    public static MeasureValue Of(object? item) => new(item);

    /// <summary>A code as an item: one object for all cells that have it.</summary>
    public static object? Boxed<TCode>(TCode? code)
        where TCode : struct, Enum => code is { } one ? Boxes<TCode>.All[one] : null;

    /// <summary>Nothing, for a reason.</summary>
    public static MeasureValue None(Reason? reason) => new(null, true, reason);

    /// <summary>The same, with a reason beside it: the figure is there, but not all of it.</summary>
    public MeasureValue Because(Reason? reason) => reason == Reason ? this : this with { Reason = reason };

    /// <summary>Whether it is surely the same, and so sooner told than whether it equals: items only where they are one object.</summary>
    internal bool IsAs(in MeasureValue other) => _number.IsAs(other._number) && _hasNumber == other._hasNumber
        && _hasReason == other._hasReason && _reason == other._reason && ReferenceEquals(Item, other.Item)
        && IsRounded == other.IsRounded && _decimals == other._decimals;

    /// <summary>As it goes out: rounded, where it is shown rounded.</summary>
    internal MeasureValue Shown(Precision precision) => this is { IsRounded: true, _hasNumber: true }
        ? new(precision.For(Decimals).FractionOf(_number), true, Reason)
        : this;

    // Codes are few, and cells many.
    private static class Boxes<TCode>
        where TCode : struct, Enum
    {
        public static readonly FrozenDictionary<TCode, object> All =
            Enum.GetValues<TCode>().Distinct().ToFrozenDictionary(code => code, code => (object)code);
    }
}
