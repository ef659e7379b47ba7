using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Measures;

/// <summary>排名: a place among peers, and the way since a year before.</summary>
public sealed class RankMeasure() : Measure<RankMovement>(
    "rank", "位次", "rank",
    new MeasureColumn<RankMovement, (int? Rank, Reason? Why)>(
        "rank", "排名", "Rank", "The place among the peers; null when unranked.", ColumnType.Integer, MeasureUnit.Places,
        position => (position.Now.Result?.Rank, position.Why), cell => MeasureValue.Of(cell.Rank).Because(cell.Why))
    {
        TellsWhy = true,
    },
    Truth("tied", "并列", "Tied", "Whether another has the same place.", position => position.Now.Result?.Tied),
    Integer("of", "参排数", "Ranked", "How many were ranked.", position => position.Now.Of),
    Integer("previousRank", "上期排名", "Previous rank", "The place a year before, same span and rule, among the peers of then.",
        position => position.Before.Result?.Rank),
    Integer("previousOf", "上期参排数", "Ranked before", "How many were ranked then.", position => position.Before.Of),
    Integer("moved", "进位", "Moved", "进位: places gained among those ranked both times.", position => position.Move?.Places),
    Integer("movedOf", "两期均参排数", "Ranked both times", "How many were ranked both times.",
        position => position.Move?.Of))
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
