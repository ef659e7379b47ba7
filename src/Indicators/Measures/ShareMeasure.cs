using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>占比: a figure in percent of that of the region around it.</summary>
public sealed class ShareMeasure() : Measure<ShareFigure>(
    "share", "占比", "share",
    Figure("share", "占比", "Share", "占比: in percent of the whole.", MeasureUnit.Percent, figure => MeasureValue.Rounded(figure.Rate)),
    Number("whole", "总体", "Whole", "The figure of the region around it.", MeasureUnit.Indicator, figure => MeasureValue.Of(figure.Whole)),
    Item("wholeRegion", "总体地区", "Region of the whole", "Code of the region whose part it is.", ColumnType.Text, figure => figure.Of?.Code))
{
    private static readonly RankingKey ByShare = new(
        "share", "占比", "share", ["share"],
        (block, index) => ShareColumn.Of(block)[index].Rate,
        (plan, block) => ShareColumn.Of(block).Load(plan),
        row => ShareColumn.Of(row.Columns).Rate<Expression>(row.Index))
    {
        Changes = (block, index) => ShareColumn.Of(block).FlagsOf(index),
    };

    public override (string Zh, string En) NotApplicable =>
        ("比率和不可加总的指标没有占比，全国没有上级", "ratios and what does not add up have no shares, and nothing is around the nation");

    public override IReadOnlyList<RankingKey> RankingKeys { get; } = [ByShare];

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => ShareColumn.Of(block).Load(plan);

    public override Explanation Explain(FigureRow row) => ByShare.Explain(row);

    public override ObservationFlags FlagsOf(FigureRow row) => ShareColumn.Of(row.Columns).FlagsOf(row.Index);

    protected override ShareFigure Of(FigureRow row) => ShareColumn.Of(row.Columns)[row.Index];
}
