using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>How figures follow that were not reported themselves: from other spans, from a ratio's parts, from predecessors.</summary>
internal sealed class StoredWorkings(Worksheet sheet, Indicator indicator, StoredColumns columns)
{
    /// <summary>Null for what was reported, and for what nothing is known of.</summary>
    public Term? Of(Period period, int index) => columns[period][index] switch
    {
        { Flags: var flags } when flags.HasFlag(Flags.Comparable) => new Comparable(sheet, indicator).Working(sheet.Frame.Regions[index], period),
        { Derivation.Parts: { Count: > 0 } parts } => SumOf(parts, index),
        { Flags: var flags } when flags.HasFlag(Flags.Computed) => Quotient<Term>(period, index),
        { Value: null, Status: null, Reason: not Reason.NotReported and var reason } when indicator.Numerator is not null => Lacking(reason, period, index),
        _ => null,
    };

    /// <summary>The formula of a ratio that follows from its parts.</summary>
    public T Quotient<T>(Period period, int index)
        where T : IAmount<T>
    {
        var (above, below) = (Part(indicator.Numerator), Part(indicator.Denominator));
        return Ratio.Formula(
            above.InStoredUnit(above.Amount<T>(Quantity.Numerator, period, index)),
            below.InStoredUnit(below.Amount<T>(Quantity.Denominator, period, index)),
            indicator.Factor);
    }

    private Term Lacking(Reason reason, Period period, int index) => Term.None(
        reason,
        Part(indicator.Numerator).Amount<Term>(Quantity.Numerator, period, index),
        Part(indicator.Denominator).Amount<Term>(Quantity.Denominator, period, index));

    // What is added comes before what is taken away: H1 − Q1.
    private Term SumOf(IReadOnlyList<SpanPart> parts, int index)
    {
        var (added, taken) = (parts.Where(part => part.Sign > 0), parts.Where(part => part.Sign < 0));
        var sum = added.Select(part => Reported(part.Span, index)).Aggregate((left, right) => left + right);
        return taken.Aggregate(sum, (left, part) => left - Reported(part.Span, index)).As(Quantity.Value);
    }

    private Term Reported(Period span, int index)
    {
        var reading = columns.Reported(span)[index];
        return new(reading.Exact, Operation.Given, [])
        {
            Name = Quantity.Span,
            Input = new Input(indicator, sheet.Frame.Regions[index], span, reading),
        };
    }

    private Columns Part(string? code) => sheet.Columns(sheet.Catalogue.Indicators.OfCode(code!)!);
}
