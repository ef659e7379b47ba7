using Indicators.Periods;

namespace Indicators.Measures;

/// <summary>The plain result of a formula: worked out over these, a formula computes and remembers nothing.</summary>
public readonly record struct Evaluation(Outcome Result) : IAmount<Evaluation>
{
    public static implicit operator Evaluation(Outcome result) => new(result);

    public static implicit operator Evaluation(decimal value) => new(value);

    public static implicit operator Evaluation(Reason reason) => new(reason);

    public static implicit operator Outcome(Evaluation evaluation) => evaluation.Result;

    public static Evaluation operator +(Evaluation left, Evaluation right) => left.Result + right.Result;

    public static Evaluation operator -(Evaluation left, Evaluation right) => left.Result - right.Result;

    public static Evaluation operator *(Evaluation left, Evaluation right) => left.Result * right.Result;

    public static Evaluation operator /(Evaluation left, Evaluation right) => left.Result / right.Result;

    public static Evaluation Of(decimal number) => number;

    public static Evaluation Of(Quantity name, decimal number) => number;

    public static Evaluation Of(Quantity role, Outcome result, IInputs inputs, Period period, int index) => result;

    public static Evaluation None(Reason reason, params ReadOnlySpan<Evaluation> of) => reason;

    public static Evaluation Percent(Evaluation part, Evaluation whole) => Outcome.Percent(part.Result, whole.Result);

    public static Evaluation Sum(IReadOnlyList<Evaluation> parts) => Outcome.Sum(parts.Select(part => part.Result));

    public static Evaluation Root(Evaluation amount, int degree) => Outcome.Root(amount.Result, degree);

    public static Evaluation Log(Evaluation amount, Evaluation root) => Outcome.Log(amount.Result, root.Result);

    public static Evaluation NotBelowZero(Evaluation amount) => Outcome.NotBelowZero(amount.Result);

    public static Evaluation NotAbove(Evaluation amount, Evaluation limit) => Outcome.NotAbove(amount.Result, limit.Result);

    public static Evaluation Whole(Evaluation amount) => Outcome.Whole(amount.Result);

    public static Evaluation Decided(decimal number, Decision by, params ReadOnlySpan<Evaluation> of) => number;

    public static Evaluation After(Evaluation amount, Evaluation yearlyPercent, int months) =>
        Outcome.After(amount.Result, yearlyPercent.Result, months);

    public Evaluation As(Quantity name) => this;

    public Evaluation Instead(Reason reason, Reason by) => Result.Instead(reason, by);
}
