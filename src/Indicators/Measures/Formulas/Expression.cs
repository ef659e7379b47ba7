using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>How the operands of a term make its result.</summary>
public enum ExpressionOperation
{
    Given, Plus, Minus, Times, Over, Percent, Sum, Root, Log, NotBelowZero, NotAbove, Whole, Decided, After, None,
}

/// <summary>
/// A result that remembers how it came about: a formula worked out over terms is the same formula, with the same fractions, as over
/// outcomes, and every operand is still there to be shown.
/// </summary>
/// <param name="Number">The degree of a root, the months of a compound change.</param>
public sealed record Expression(ValueOrReason Result, ExpressionOperation Operation, IReadOnlyList<Expression> Operands, int Number = 0)
    : IFormulaAlgebra<Expression>
{
    /// <summary>What it is called where it enters another formula; null for a constant or an unnamed part of a formula.</summary>
    public VariableName? Name { get; init; }

    /// <summary>A name of its own, which goes before the common one; null for most.</summary>
    public string? Label { get; init; }

    /// <summary>By which rule it was decided; null for what was worked out.</summary>
    public DecisionRule? By { get; init; }

    /// <summary>What was read; null for what was not.</summary>
    public FormulaInput? Input { get; init; }

    public static Expression operator +(Expression left, Expression right) =>
        new(left.Result + right.Result, ExpressionOperation.Plus, [left, right]);

    public static Expression operator -(Expression left, Expression right) =>
        new(left.Result - right.Result, ExpressionOperation.Minus, [left, right]);

    public static Expression operator *(Expression left, Expression right) =>
        new(left.Result * right.Result, ExpressionOperation.Times, [left, right]);

    public static Expression operator /(Expression left, Expression right) =>
        new(left.Result / right.Result, ExpressionOperation.Over, [left, right]);

    public static Expression Of(Rational number) => new(number, ExpressionOperation.Given, []);

    public static Expression Of(VariableName name, Rational number) => new(number, ExpressionOperation.Given, []) { Name = name };

    public static Expression Of(VariableName role, ValueOrReason result, IFormulaInputs inputs, Period period, int index) =>
        new(result, ExpressionOperation.Given, []) { Name = role, Input = inputs.At(period, index) };

    public static Expression None(Reason reason, params ReadOnlySpan<Expression> of) => new(reason, ExpressionOperation.None, of.ToArray());

    public static Expression Percent(Expression part, Expression whole) =>
        new(ValueOrReason.Percent(part.Result, whole.Result), ExpressionOperation.Percent, [part, whole]);

    public static Expression Sum(IReadOnlyList<Expression> parts) =>
        new(ValueOrReason.Sum(parts.Select(part => part.Result)), ExpressionOperation.Sum, parts);

    public static Expression SumOfQuotients(IReadOnlyList<Expression> parts) =>
        new(ValueOrReason.SumOfQuotients([.. parts.Select(part => part.Result)]), ExpressionOperation.Sum, parts);

    public static Expression Root(Expression amount, int degree) =>
        new(ValueOrReason.Root(amount.Result, degree), ExpressionOperation.Root, [amount], degree);

    public static Expression Log(Expression amount, Expression root) =>
        new(ValueOrReason.Log(amount.Result, root.Result), ExpressionOperation.Log, [amount, root]);

    public static Expression NotBelowZero(Expression amount) =>
        new(ValueOrReason.NotBelowZero(amount.Result), ExpressionOperation.NotBelowZero, [amount]);

    public static Expression NotAbove(Expression amount, Expression limit) =>
        new(ValueOrReason.NotAbove(amount.Result, limit.Result), ExpressionOperation.NotAbove, [amount, limit]);

    public static Expression Whole(Expression amount) => new(ValueOrReason.Whole(amount.Result), ExpressionOperation.Whole, [amount]);

    public static Expression Decided(Rational number, DecisionRule by, params ReadOnlySpan<Expression> of) =>
        new(number, ExpressionOperation.Decided, of.ToArray()) { By = by };

    public static Expression After(Expression amount, Expression yearlyPercent, int months) =>
        new(ValueOrReason.After(amount.Result, yearlyPercent.Result, months), ExpressionOperation.After, [amount, yearlyPercent], months);

    public Expression As(VariableName name) => this with { Name = name };

    public Expression Instead(Reason reason, Reason by) => this with { Result = Result.Instead(reason, by) };

    /// <summary>What it was worked out with: its operands or, for a figure that follows from reported ones, those.</summary>
    public IReadOnlyList<Expression> From => Input?.Expression is { } working ? [working] : Operands;

    /// <summary>Itself and all below, what enters a formula before what follows from it.</summary>
    public IEnumerable<Expression> InOrder() => From.SelectMany(term => term.InOrder()).Append(this);
}
