using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Schemes;

/// <summary>One item of a scheme; of the parameters those that its method has.</summary>
public sealed record SchemePart(SchemeItem Item, IndicatorText Indicator) : IAnswerRow<SchemePart>
{
    private const string StepDoc = "perPoint: how large a step is; of a value in percent of the origin.";
    private const string BaseDoc = "perPoint: the points at the origin; efficacy: what the worst gets, in percent of the weight.";

    public static AnswerColumns<SchemePart> Columns { get; } = new AnswerColumns<SchemePart>()
        .Label("indicator", "The indicator's code.", row => row.Indicator.Code)
        .Label("indicatorName", "", row => row.Indicator.Name)
        .Text("name", "What the item is called; null for the indicator's name.", row => row.Item.Name, ColumnTraits.Nullable)
        .Code<Criterion>("measure", "Which figure of the indicator is judged.", row => row.Item.Measure)
        .Number("weight", "The points for doing all that is asked.", row => row.Item.Weight)
        .Code<ScoringMethodKind>("method", "How the figure becomes points.", row => row.Item.Method.Kind)
        .Integer("lag", "How many months before the assessed period its own ends.", row => row.Item.LagMonths)
        .Code<WhenNotApplicable>("onNotApplicable", "Who gets the weight where the item does not apply.", row => row.Item.OnNotApplicable)
        .Code<WhenNoTarget>("onNoTarget", "Whether a region without a target waits for it, or is exempt.", row => row.Item.OnNoTarget)
        .Code("kind", "Only targets of this kind count.", row => row.Item.Kind, ColumnTraits.Nullable)
        .Code("commitment", "Only targets of this commitment count.", row => row.Item.Commitment, ColumnTraits.Nullable)
        .Number("bonusCap", "completion, perPoint: the most points above the weight.", row => row.BonusCap, ColumnTraits.LeftOut)
        .Rows("steps", "steps: the thresholds and their points, the best first.", row => row.Steps, ColumnTraits.LeftOut)
        .Code("origin", "perPoint: what steps are counted from.", row => row.PerPoint?.Origin, ColumnTraits.LeftOut)
        .Number("step", StepDoc, row => row.PerPoint?.Step, ColumnTraits.LeftOut)
        .Number("pointsPerStep", "perPoint: what a step gives or takes.", row => row.PerPoint?.PointsPerStep, ColumnTraits.LeftOut)
        .Truth("wholeSteps", "perPoint: whether only full steps count.", row => row.PerPoint?.WholeSteps, ColumnTraits.LeftOut)
        .Number("base", BaseDoc, row => row.PerPoint?.Base ?? (row.Item.Method as EfficacyMethod)?.Base, ColumnTraits.LeftOut)
        .Numbers("places", "rank: the points of the first places.", row => row.Rank?.Places, ColumnTraits.LeftOut)
        .Number("last", "rank: the points of the last place, or of all after places.", row => row.Rank?.Last, ColumnTraits.LeftOut)
        .Code("effect", "veto: what becomes of the total.", row => (row.Item.Method as VetoMethod)?.Effect, ColumnTraits.LeftOut);

    private PerPointMethod? PerPoint => Item.Method as PerPointMethod;

    private RankMethod? Rank => Item.Method as RankMethod;

    private decimal? BonusCap => (Item.Method as ProportionalMethod)?.BonusCap ?? PerPoint?.BonusCap;

    private IReadOnlyList<ScoreStep>? Steps =>
        Item.Method is StepsMethod method ? [.. method.Ladder.Select(step => new ScoreStep(step))] : null;

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() =>
        $"{Indicator.Code} {CodeLists.IdOf(Item.Measure)} {CodeLists.IdOf(Item.Method.Kind)} {Item.Weight}";

    /// <summary>A figure as good as the threshold (inclusive) gets these points.</summary>
    public sealed record ScoreStep(Catalogue.ScoreStep Step) : IAnswerRow<ScoreStep>
    {
        public static AnswerColumns<ScoreStep> Columns { get; } = new AnswerColumns<ScoreStep>()
            .Number("threshold", "", row => row.Step.Threshold)
            .Number("points", "", row => row.Step.Points);
    }
}
