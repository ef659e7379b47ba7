using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>
/// What the formulas of the figures are written in, once: over outcomes they compute, over terms they also tell what they computed with
/// and how. The first operand without a value says why there is no result.
/// </summary>
public interface IFormulaAlgebra<T>
    where T : IFormulaAlgebra<T>
{
    ValueOrReason Result { get; }

    /// <summary>A constant of a formula.</summary>
    static abstract T Of(Rational number);

    /// <summary>A number that is known without being reported, such as how many months have passed.</summary>
    static abstract T Of(VariableName name, Rational number);

    /// <summary>A figure that was read.</summary>
    static abstract T Of(VariableName role, ValueOrReason result, IFormulaInputs inputs, Period period, int index);

    /// <summary>No result, whatever the operands are; the last of them is at fault.</summary>
    static abstract T None(Reason reason, params ReadOnlySpan<T> of);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);

    /// <summary>Part × 100 ÷ whole.</summary>
    static abstract T Percent(T part, T whole);

    static abstract T Sum(IReadOnlyList<T> parts);

    /// <summary>A sum of unlike quotients: each enters it at 12 places.</summary>
    static abstract T SumOfQuotients(IReadOnlyList<T> parts);

    static abstract T Root(T amount, int degree);

    /// <summary>ln amount ÷ ln root, rounded once.</summary>
    static abstract T Log(T amount, T root);

    static abstract T NotBelowZero(T amount);

    static abstract T NotAbove(T amount, T limit);

    /// <summary>Without its fraction.</summary>
    static abstract T Whole(T amount);

    /// <summary>What a rule gives without any arithmetic, and what it looked at.</summary>
    static abstract T Decided(Rational number, DecisionRule by, params ReadOnlySpan<T> of);

    /// <summary>What a yearly rate in percent makes of an amount in so many months.</summary>
    static abstract T After(T amount, T yearlyPercent, int months);

    /// <summary>The same, called so where it enters another formula.</summary>
    T As(VariableName name);

    /// <summary>The same, with another reason in the place of one.</summary>
    T Instead(Reason reason, Reason by);
}
