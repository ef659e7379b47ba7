using Indicators.Periods;

namespace Indicators.Measures;

/// <summary>How the operands of a term make its result.</summary>
public enum Operation { Given, Plus, Minus, Times, Over, Percent, Sum, Root, Log, NotBelowZero, NotAbove, Whole, Decided, After, None }

/// <summary>
/// A result that remembers how it came about: a formula worked out over terms is the same formula, with the same decimals, as over
/// outcomes, and every operand is still there to be shown.
/// </summary>
/// <param name="Number">The degree of a root, the months of a compound change.</param>
public sealed record Term(Outcome Result, Operation Operation, IReadOnlyList<Term> Operands, int Number = 0) : IAmount<Term>
{
    /// <summary>What it is called where it enters another formula; null for a constant or an unnamed part of a formula.</summary>
    public Quantity? Name { get; init; }

    /// <summary>A name of its own, which goes before the common one; null for most.</summary>
    public string? Label { get; init; }

    /// <summary>By which rule it was decided; null for what was worked out.</summary>
    public Decision? By { get; init; }

    /// <summary>What was read; null for what was not.</summary>
    public Input? Input { get; init; }

    public static Term operator +(Term left, Term right) => new(left.Result + right.Result, Operation.Plus, [left, right]);

    public static Term operator -(Term left, Term right) => new(left.Result - right.Result, Operation.Minus, [left, right]);

    public static Term operator *(Term left, Term right) => new(left.Result * right.Result, Operation.Times, [left, right]);

    public static Term operator /(Term left, Term right) => new(left.Result / right.Result, Operation.Over, [left, right]);

    public static Term Of(decimal number) => new(number, Operation.Given, []);

    public static Term Of(Quantity name, decimal number) => new(number, Operation.Given, []) { Name = name };

    public static Term Of(Quantity role, Outcome result, IInputs inputs, Period period, int index) =>
        new(result, Operation.Given, []) { Name = role, Input = inputs.At(period, index) };

    public static Term None(Reason reason, params ReadOnlySpan<Term> of) => new(reason, Operation.None, of.ToArray());

    public static Term Percent(Term part, Term whole) => new(Outcome.Percent(part.Result, whole.Result), Operation.Percent, [part, whole]);

    public static Term Sum(IReadOnlyList<Term> parts) =>
        new(Outcome.Sum(parts.Select(part => part.Result)), Operation.Sum, parts);

    public static Term Root(Term amount, int degree) => new(Outcome.Root(amount.Result, degree), Operation.Root, [amount], degree);

    public static Term Log(Term amount, Term root) => new(Outcome.Log(amount.Result, root.Result), Operation.Log, [amount, root]);

    public static Term NotBelowZero(Term amount) => new(Outcome.NotBelowZero(amount.Result), Operation.NotBelowZero, [amount]);

    public static Term NotAbove(Term amount, Term limit) =>
        new(Outcome.NotAbove(amount.Result, limit.Result), Operation.NotAbove, [amount, limit]);

    public static Term Whole(Term amount) => new(Outcome.Whole(amount.Result), Operation.Whole, [amount]);

    public static Term Decided(decimal number, Decision by, params ReadOnlySpan<Term> of) =>
        new(number, Operation.Decided, of.ToArray()) { By = by };

    public static Term After(Term amount, Term yearlyPercent, int months) =>
        new(Outcome.After(amount.Result, yearlyPercent.Result, months), Operation.After, [amount, yearlyPercent], months);

    public Term As(Quantity name) => this with { Name = name };

    public Term Instead(Reason reason, Reason by) => this with { Result = Result.Instead(reason, by) };

    /// <summary>What it was worked out with: its operands or, for a figure that follows from reported ones, those.</summary>
    public IReadOnlyList<Term> From => Input?.Working is { } working ? [working] : Operands;

    /// <summary>Itself and all below, what enters a formula before what follows from it.</summary>
    public IEnumerable<Term> InOrder() => From.SelectMany(term => term.InOrder()).Append(this);
}
