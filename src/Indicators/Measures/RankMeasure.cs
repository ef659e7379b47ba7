using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;

namespace Indicators.Measures;

/// <summary>排名: a place among peers, and the way since a year before.</summary>
public sealed class RankMeasure() : Measure<RankMovement>(
    "rank", "位次", "rank", MeasureUnit.Places,
    new MeasureColumn<RankMovement>(
        "rank", "位次", "rank", "The place among the peers; null when unranked.", ColumnType.Integer, MeasureUnit.Places,
        position => MeasureValue.Of(position.Now.Result?.Rank).Because(position.Why))
    {
        TellsWhy = true,
    },
    Truth("tied", "是否并列", "tied", "Whether another has the same place.", position => position.Now.Result?.Tied),
    Integer("of", "参加排名个数", "how many are ranked", "How many were ranked.", position => position.Now.Of),
    Integer("previousRank", "上年同期位次", "rank a year before", "The place a year before, same span and rule, among the peers of then.",
        position => position.Before.Result?.Rank),
    Integer("previousOf", "上年同期参加排名个数", "how many were ranked a year before", "How many were ranked then.", position => position.Before.Of),
    Integer("moved", "进位", "places gained", "进位: places gained.", position => position.Moved))
{
    public override (string Zh, string En) NotApplicable => ("不参加这一排名", "it takes no part in this ranking");

    public override bool ComparesPeers => true;

    public override bool OrdersRows => true;

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Context.IsTotal || RankMovements.Load(plan, block);

    public override Explanation Explain(FigureRow row)
    {
        var by = row.Columns.Context.Options.By;
        return RankMovements.Around(row.Columns, row.Index) is { } ranking
            ? Explanation.OfPlace(row, ranking, by)
            : new(Expression.None(Of(row).Why!.Value), [], by.Figure(row));
    }

    protected override RankMovement Of(FigureRow row) => row.RankMovement!.Value;
}
