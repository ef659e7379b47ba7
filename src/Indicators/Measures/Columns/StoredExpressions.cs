using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>How figures follow that were not reported themselves: from other spans, from a ratio's parts, from predecessors.</summary>
internal sealed class StoredExpressions(EvaluationContext context, Indicator indicator, StoredColumns columns)
{
    /// <summary>Null for what was reported, and for what nothing is known of.</summary>
    public Expression? Of(Period period, int index) => columns[period][index] switch
    {
        { Flags: var flags } when flags.HasFlag(ObservationFlags.Comparable) && columns.IsOfFounders(period, index) =>
            new FounderColumns(context, indicator).Working(context.RegionIndex.Regions[index], period),
        { Derivation.Parts: { Count: > 0 } parts } => SumOf(parts, index),
        { Flags: var flags } when flags.HasFlag(ObservationFlags.Computed) => Quotient<Expression>(period, index),
        { Value: null, Status: null, Reason: not Reason.NotReported and var reason } when indicator.Numerator is not null =>
            Lacking(reason, period, index),
        _ => null,
    };

    /// <summary>The formula of a ratio that follows from its parts.</summary>
    public T Quotient<T>(Period period, int index)
        where T : IFormulaAlgebra<T>
    {
        var (above, below) = (Part(indicator.Numerator), Part(indicator.Denominator));
        return Ratio.Formula(
            above.InStoredUnit(above.Amount<T>(VariableName.Numerator, period, index)),
            below.InStoredUnit(below.Amount<T>(VariableName.Denominator, period, index)),
            indicator.Factor);
    }

    private Expression Lacking(Reason reason, Period period, int index) => Expression.None(
        reason,
        Part(indicator.Numerator).Amount<Expression>(VariableName.Numerator, period, index),
        Part(indicator.Denominator).Amount<Expression>(VariableName.Denominator, period, index));

    // What is added comes before what is taken away: H1 − Q1.
    private Expression SumOf(IReadOnlyList<SpanPart> parts, int index)
    {
        var (added, taken) = (parts.Where(part => part.Sign > 0), parts.Where(part => part.Sign < 0));
        var sum = added.Select(part => Reported(part.Span, index)).Aggregate((left, right) => left + right);
        return taken.Aggregate(sum, (left, part) => left - Reported(part.Span, index)).As(VariableName.Value);
    }

    private Expression Reported(Period span, int index)
    {
        var reading = columns.Reported(span)[index];
        return new(reading.Exact, ExpressionOperation.Given, [])
        {
            Name = VariableName.Span,
            Input = new FormulaInput(indicator, context.RegionIndex.Regions[index], span, reading),
        };
    }

    private ObservationColumns Part(string? code) => context.Columns(context.Catalogue.Indicators.OfCode(code!)!);
}
