using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures;

/// <summary>
/// 三年平均: the mean of a period and of the same span one and two years before, made up as the region is in the period itself. A gap is no
/// zero: it is parts-missing.
/// </summary>
public sealed class Average3Measure() : Measure<ValueOrReason>(
    "average3", "三年平均", "three-year mean",
    Figure("average3", "三年平均", "Three-year average", "The mean of the value and of those of the same span one and two years before.",
        MeasureUnit.Indicator, figure => MeasureValue.Rounded(figure)))
{
    private const int Years = 3;
    private const int LongestSpan = 12;

    public override int Weight => 2;

    public override (string Zh, string En) NotApplicable => ("超过 12 个月的期间没有三年平均", "spans of more than 12 months have no three-year mean");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block)
    {
        var isThere = block.Load(plan);
        foreach (var period in Spans(block.Period)) isThere &= block.Columns.LoadCompared(plan, period, block.Period.Last);
        return isThere;
    }

    public override Explanation Explain(FigureRow row) => new(Mean<Expression>(row), []);

    public override ObservationFlags FlagsOf(FigureRow row) =>
        row.Columns.Columns.CrossedBy(row.Index, Spans(row.Period), row.Period.Last);

    protected override ValueOrReason Of(FigureRow row) => Mean<Evaluation>(row);

    private T Mean<T>(FigureRow row)
        where T : IFormulaAlgebra<T>
    {
        if (row.Period.Months > LongestSpan) return T.None(Reason.NotApplicable, row.Value<T>());
        T[] values =
        [
            .. Spans(row.Period).Select(period => row.Columns.Columns.Compared(period, row.Period.Last)
                .Amount<T>(VariableName.Actual, row.Index).Instead(Reason.NotReported, Reason.PartsMissing)),
        ];
        return (T.Sum(values) / T.Of(Years)).As(Quantities[0]);
    }

    private static IEnumerable<Period> Spans(Period period) =>
        period.Months > LongestSpan ? [] : Enumerable.Range(0, Years).Select(period.YearsBefore);
}
