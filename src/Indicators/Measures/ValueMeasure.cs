using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>实绩: what was reported, or follows from what was.</summary>
public sealed class ValueMeasure() : Measure<FigureRow>(
    "value", "实绩", "actual", MeasureUnit.Indicator,
    Figure("value", "实绩", "value", "The actual, whole; a bound's number when a flag names the bound.", MeasureUnit.Indicator,
        row => MeasureValue.Of(row.Actual)),
    Code("status", "状态", "status", "Null when nothing was reported.", row => row.Actual.Status),
    Truth("derived", "是否推算", "derived", "Whether it was worked out from other spans or from parts.", row => row.Actual.Derived,
        always: true),
    Item("observed", "观测月份", "observed", "The month a stock was observed in.", ColumnType.Period,
        row => row.Indicator.Nature == Nature.Stock ? row.Period.LastMonth : null))
{
    public override (string Zh, string En) NotApplicable => ("分母不大于零", "the denominator is not above zero");

    public override IReadOnlyList<RankingKey> RankingKeys { get; } = [RankingKey.Value];

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan);

    public override bool LoadFlags(LoadPlan plan, IndicatorPeriodColumns block) =>
        block.Columns.LoadInstead(plan, block.Period) & ContradictionColumn.Of(block).Load(plan);

    public override Explanation Explain(FigureRow row) => new(row.Value<Expression>(), []);

    public override ObservationFlags FlagsOf(FigureRow row) => ContradictionColumn.Of(row.Columns).FlagsOf(row.Index);

    protected override FigureRow Of(FigureRow row) => row;
}
