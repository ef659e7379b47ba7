using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>实绩: what was reported, or follows from what was.</summary>
public sealed class ValueMeasure() : Measure<FigureRow>(
    "value", "实绩", "actual",
    Figure("value", "数值", "Value", "The actual, whole; a bound's number when a flag names the bound.", MeasureUnit.Indicator,
        row => MeasureValue.Of(row.Actual)),
    Code("status", "状态", "Status", "Null when nothing was reported.", row => row.Actual.Status),
    Truth("derived", "推算", "Derived", "Whether it was worked out from other spans or from parts.", row => row.Actual.Derived,
        always: true),
    Span("observed", "时点", "Observed", "The month a stock was observed in.",
        row => row.Indicator.Nature == Nature.Stock ? row.Period.LastMonth : null),
    Span("lastReported", "最近上报时期", "Last reported", LastReportedDoc, row => row.Unreported.LastReported(row.Index)),
    Item("note", "备注", "Note", "What was noted where it was reported that there is no figure.", ColumnType.Text,
        row => row.Unreported.Note(row.Index)))
{
    private const string LastReportedDoc = "Of a row without a figure the newest period, of the last 24 that anyone has reported up to the "
        + "row's own, for which the region has one.";

    public override (string Zh, string En) NotApplicable => ("分母不大于零", "the denominator is not above zero");

    public override (string Zh, string En)? Why(Reason reason, FigureRow row) => (reason, row) switch
    {
        (_, { Total: null }) => base.Why(reason, row),
        (Reason.PartsMissing, { Indicator: { Nature: Nature.Ratio, Numerator: null } }) =>
            ("比率没有分子和分母，合计无从得出", "a ratio without a numerator and a denominator comes to nothing together"),
        (Reason.NotApplicable, { Indicator.Nature: not Nature.Ratio }) => ("指标不可加总", "the indicator does not add up"),
        _ => base.Why(reason, row),
    };

    public override IReadOnlyList<RankingKey> RankingKeys { get; } = [RankingKey.Value];

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan);

    public override bool LoadFlags(LoadPlan plan, IndicatorPeriodColumns block) =>
        block.Unreported.Load(plan) & block.Contradictions.Load(plan);

    public override Explanation Explain(FigureRow row) => new(row.Value<Expression>(), []);

    public override ObservationFlags FlagsOf(FigureRow row) => row.Columns.Contradictions.FlagsOf(row.Index);

    protected override FigureRow Of(FigureRow row) => row;
}
