using Indicators.Api.Http.Binding.Bodies;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Schemes;

/// <summary>The fields of a written scheme, of its items and of their methods.</summary>
internal static class SchemeFields
{
    public static readonly BodyField Threshold = BodyField.Number("threshold", "A figure as good as this gets the points.");
    public static readonly BodyField StepPoints = BodyField.Number("points", "What it gets.");
    public static readonly RowSchema Step = new("SchemeStep", [Threshold, StepPoints]);

    public static readonly BodyField Indicator = BodyField.Text("indicator", "Code, name or alias of the indicator.", required: true);
    public static readonly BodyField ItemName = BodyField.Text(
        "name", "What the item is called; the indicator's name unless said otherwise.");
    public static readonly BodyField Measure = BodyField.Choice<Criterion>(
        "measure", "Which figure of the indicator is judged; growth of a ratio is in points.", required: true);
    public static readonly BodyField ItemWeight = BodyField.Number("weight", "The points for doing all that is asked.");
    public static readonly BodyField Method = BodyField.Choice<ScoringMethodKind>(
        "method", "How the figure becomes points.", required: true);
    public static readonly BodyField Lag = new(
        "lag", BodyFieldType.WholeNumber,
        "How many months before the assessed period its own ends, up to 120: with 12 a 2019 assessment uses 2018.");
    public static readonly BodyField OnNotApplicable = BodyField.Choice<WhenNotApplicable>(
        "onNotApplicable", "Who gets the weight where the item does not apply; rescale unless said otherwise.");
    public static readonly BodyField OnNoTarget = BodyField.Choice<WhenNoTarget>(
        "onNoTarget",
        "What becomes of a region without a target 未下达任务: withhold waits for it, exempt treats the item as not applicable; withhold "
        + "unless said otherwise.");
    public static readonly BodyField Kind = BodyField.Choice<TargetKind>("kind", "Only targets of this kind count.");
    public static readonly BodyField Commitment = BodyField.Choice<Commitment>("commitment", "Only targets of this commitment count.");

    public static readonly BodyField BonusCap = BodyField.Number(
        "bonusCap", "completion, perPoint: the most points above the weight; 0 unless said otherwise.");
    public static readonly BodyField Steps = new(
        "steps", BodyFieldType.Rows, "steps: the thresholds and their points, the best first.")
    { Rows = Step };
    public static readonly BodyField Origin = BodyField.Choice<DeviationOrigin>("origin", "perPoint: what steps are counted from.");
    public static readonly BodyField StepSize = BodyField.Number(
        "step", "perPoint: how large a step is; of a value in percent of the origin, else in points or places.");
    public static readonly BodyField PointsPerStep = BodyField.Number("pointsPerStep", "perPoint: what a step gives or takes.");
    public static readonly BodyField WholeSteps = new(
        "wholeSteps", BodyFieldType.Boolean, "perPoint: whether only full steps count 不足一档不计; false unless said otherwise.");
    public static readonly BodyField Base = BodyField.Number(
        "base",
        "perPoint: the points at the origin, the weight unless said otherwise; efficacy: what the worst gets in "
            + "percent of the weight, 60 unless said otherwise.");
    public static readonly BodyField Places = new(
        "places", BodyFieldType.Numbers, "rank: the points of the first places; without them evenly from the weight down to last.");
    public static readonly BodyField Last = BodyField.Number(
        "last", "rank: the points of the last place, or of all after places; 0 unless said otherwise.");
    public static readonly BodyField Effect = BodyField.Choice<VetoEffect>(
        "effect", "veto: what becomes of the total; zero unless said otherwise.");

    public static readonly BodyField[] Parameters =
        [BonusCap, Steps, Origin, StepSize, PointsPerStep, WholeSteps, Base, Places, Last, Effect];

    public static readonly RowSchema Item = new(
        "SchemeItem",
        [Indicator, ItemName, Measure, ItemWeight, Method, Lag, OnNotApplicable, OnNoTarget, Kind, Commitment, .. Parameters],
        "indicatorName");

    public static readonly BodyField Code = BodyField.Text("code", "That of the path: small letters, digits and hyphens.", maxLength: 64);
    public static readonly BodyField Name = BodyField.Text("name", "The Chinese name, by which queries may name it too.", required: true);
    public static readonly BodyField NameEn = BodyField.Text("nameEn", "The English name.");
    public static readonly BodyField Weight = new(
        "weight", BodyFieldType.Number, "What the weights of the items sum to, such as 100.")
    { Required = true };
    public static readonly BodyField Items = new("items", BodyFieldType.Rows, "What is judged, and how.") { Required = true, Rows = Item };

    public static readonly RowSchema Whole = new("Scheme", [Code, Name, NameEn, Weight, Items], "revision", "updated");

    /// <summary>The parameters that a method has.</summary>
    public static IReadOnlyList<BodyField> Of(ScoringMethodKind method) => method switch
    {
        ScoringMethodKind.Completion => [BonusCap],
        ScoringMethodKind.Steps => [Steps],
        ScoringMethodKind.PerPoint => [Origin, StepSize, PointsPerStep, Base, BonusCap, WholeSteps],
        ScoringMethodKind.Rank => [Places, Last],
        ScoringMethodKind.Efficacy => [Base],
        ScoringMethodKind.Veto => [Effect],
    };

    /// <summary>Those of them that it cannot do without.</summary>
    public static IReadOnlyList<BodyField> NeededBy(ScoringMethodKind method) => method switch
    {
        ScoringMethodKind.Steps => [Steps],
        ScoringMethodKind.PerPoint => [Origin, StepSize, PointsPerStep],
        ScoringMethodKind.Completion or ScoringMethodKind.Rank or ScoringMethodKind.Efficacy or ScoringMethodKind.Veto => [],
    };
}
