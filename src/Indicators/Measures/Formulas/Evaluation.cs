using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>The plain result of a formula: worked out over these, a formula computes and remembers nothing.</summary>
public readonly record struct Evaluation(ValueOrReason Result) : IFormulaAlgebra<Evaluation>
{
    public static implicit operator Evaluation(ValueOrReason result) => new(result);

    public static implicit operator Evaluation(Rational value) => new(value);

    public static implicit operator Evaluation(decimal value) => new(value);

    public static implicit operator Evaluation(Reason reason) => new(reason);

    public static implicit operator ValueOrReason(Evaluation evaluation) => evaluation.Result;

    public static Evaluation operator +(Evaluation left, Evaluation right) => left.Result + right.Result;

    public static Evaluation operator -(Evaluation left, Evaluation right) => left.Result - right.Result;

    public static Evaluation operator *(Evaluation left, Evaluation right) => left.Result * right.Result;

    public static Evaluation operator /(Evaluation left, Evaluation right) => left.Result / right.Result;

    public static Evaluation Of(Rational number) => number;

    public static Evaluation Of(VariableName name, Rational number) => number;

    public static Evaluation Of(VariableName role, ValueOrReason result, IFormulaInputs inputs, Period period, int index) => result;

    public static Evaluation None(Reason reason, params ReadOnlySpan<Evaluation> of) => reason;

    public static Evaluation Percent(Evaluation part, Evaluation whole) => ValueOrReason.Percent(part.Result, whole.Result);

    public static Evaluation Sum(IReadOnlyList<Evaluation> parts) => ValueOrReason.Sum(parts.Select(part => part.Result));

    public static Evaluation SumOfQuotients(IReadOnlyList<Evaluation> parts) =>
        ValueOrReason.SumOfQuotients(parts.Select(part => part.Result));

    public static Evaluation Root(Evaluation amount, int degree) => ValueOrReason.Root(amount.Result, degree);

    public static Evaluation Log(Evaluation amount, Evaluation root) => ValueOrReason.Log(amount.Result, root.Result);

    public static Evaluation NotBelowZero(Evaluation amount) => ValueOrReason.NotBelowZero(amount.Result);

    public static Evaluation NotAbove(Evaluation amount, Evaluation limit) => ValueOrReason.NotAbove(amount.Result, limit.Result);

    public static Evaluation Whole(Evaluation amount) => ValueOrReason.Whole(amount.Result);

    public static Evaluation Decided(Rational number, DecisionRule by, params ReadOnlySpan<Evaluation> of) => number;

    public static Evaluation After(Evaluation amount, Evaluation yearlyPercent, int months) =>
        ValueOrReason.After(amount.Result, yearlyPercent.Result, months);

    public Evaluation As(VariableName name) => this;

    public Evaluation Instead(Reason reason, Reason by) => Result.Instead(reason, by);
}
