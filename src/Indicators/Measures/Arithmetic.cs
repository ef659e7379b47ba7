namespace Indicators.Measures;

/// <summary>Arithmetic that keeps reasons: the first operand without a value says why there is no result.</summary>
internal static class Arithmetic
{
    public static Outcome Minus(this Outcome left, Outcome right) =>
        left.Reason ?? right.Reason ?? (Outcome)(left.Value - right.Value);

    /// <summary>Part ÷ whole in percent of a whole above zero.</summary>
    /// <param name="ofNothing">Why there is no figure when the whole is zero or below.</param>
    public static Outcome PercentOf(this Outcome part, Outcome whole, Reason ofNothing) =>
        part.Reason ?? whole.Reason ?? (whole.Value > 0 ? (Outcome)(part.Value * 100 / whole.Value) : ofNothing);

    /// <summary>What was not reported is, as a base, no base.</summary>
    public static Outcome AsBase(this Outcome @base) => @base.Reason is Reason.NotReported ? Reason.NoBase : @base;

    /// <summary>Of a whole that was not reported nobody knows a part's share.</summary>
    public static Outcome AsPart(this Outcome whole) => whole.Reason is Reason.NotReported ? Reason.PartsMissing : whole;
}
