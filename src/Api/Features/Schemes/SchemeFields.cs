using Indicators.Api.Http;
using Indicators.Assessments;
using Indicators.Targets;

namespace Indicators.Api.Features.Schemes;

/// <summary>The fields of a written scheme, of its items and of their methods.</summary>
internal static class SchemeFields
{
    public static readonly Field Threshold = Field.Number("threshold", "A figure as good as this gets the points.");
    public static readonly Field StepPoints = Field.Number("points", "What it gets.");
    public static readonly RowShape Step = new("SchemeStep", [Threshold, StepPoints]);

    public static readonly Field Indicator = Field.Text("indicator", "Code, name or alias of the indicator.", required: true);
    public static readonly Field ItemName = Field.Text("name", "What the item is called; the indicator's name unless said otherwise.");
    public static readonly Field Measure = Field.Choice<Criterion>(
        "measure", "Which figure of the indicator is judged; growth of a ratio is in points.", required: true);
    public static readonly Field ItemWeight = Field.Number("weight", "The points for doing all that is asked.");
    public static readonly Field Method = Field.Choice<MethodKind>("method", "How the figure becomes points.", required: true);
    public static readonly Field Lag = new(
        "lag", FieldType.WholeNumber,
        "How many months before the assessed period its own ends, up to 120: with 12 a 2019 assessment uses 2018.");
    public static readonly Field OnNotApplicable = Field.Choice<WhenNotApplicable>(
        "onNotApplicable", "Who gets the weight where the item does not apply; rescale unless said otherwise.");
    public static readonly Field Kind = Field.Choice<TargetKind>("kind", "Only targets of this kind count.");
    public static readonly Field Commitment = Field.Choice<Commitment>("commitment", "Only targets of this commitment count.");

    public static readonly Field BonusCap = Field.Number(
        "bonusCap", "completion, perPoint: the most points above the weight; 0 unless said otherwise.");
    public static readonly Field Steps = new(
        "steps", FieldType.Rows, "steps: the thresholds and their points, the best first.")
    { Rows = Step };
    public static readonly Field Origin = Field.Choice<Origin>("origin", "perPoint: what steps are counted from.");
    public static readonly Field StepSize = Field.Number(
        "step", "perPoint: how large a step is; of a value in percent of the origin, else in points or places.");
    public static readonly Field PointsPerStep = Field.Number("pointsPerStep", "perPoint: what a step gives or takes.");
    public static readonly Field WholeSteps = new(
        "wholeSteps", FieldType.Boolean, "perPoint: whether only full steps count 不足一档不计; false unless said otherwise.");
    public static readonly Field Base = Field.Number(
        "base",
        "perPoint: the points at the origin, the weight unless said otherwise; efficacy: what the worst gets in "
            + "percent of the weight, 60 unless said otherwise.");
    public static readonly Field Places = new(
        "places", FieldType.Numbers, "rank: the points of the first places; without them evenly from the weight down to last.");
    public static readonly Field Last = Field.Number(
        "last", "rank: the points of the last place, or of all after places; 0 unless said otherwise.");
    public static readonly Field Effect = Field.Choice<VetoEffect>(
        "effect", "veto: what becomes of the total; zero unless said otherwise.");

    public static readonly Field[] Parameters =
        [BonusCap, Steps, Origin, StepSize, PointsPerStep, WholeSteps, Base, Places, Last, Effect];

    public static readonly RowShape Item = new(
        "SchemeItem",
        [Indicator, ItemName, Measure, ItemWeight, Method, Lag, OnNotApplicable, Kind, Commitment, .. Parameters],
        "indicatorName");

    public static readonly Field Code = Field.Text("code", "That of the path: small letters, digits and hyphens.", maxLength: 64);
    public static readonly Field Name = Field.Text("name", "The Chinese name, by which queries may name it too.", required: true);
    public static readonly Field NameEn = Field.Text("nameEn", "The English name.");
    public static readonly Field Weight = new(
        "weight", FieldType.Number, "What the weights of the items sum to, such as 100.")
    { Required = true };
    public static readonly Field Items = new("items", FieldType.Rows, "What is judged, and how.") { Required = true, Rows = Item };

    public static readonly RowShape Whole = new("Scheme", [Code, Name, NameEn, Weight, Items], "revision", "updated");

    /// <summary>The parameters that a method has.</summary>
    public static IReadOnlyList<Field> Of(MethodKind method) => method switch
    {
        MethodKind.Completion => [BonusCap],
        MethodKind.Steps => [Steps],
        MethodKind.PerPoint => [Origin, StepSize, PointsPerStep, Base, BonusCap, WholeSteps],
        MethodKind.Rank => [Places, Last],
        MethodKind.Efficacy => [Base],
        _ => [Effect],
    };

    /// <summary>Those of them that it cannot do without.</summary>
    public static IReadOnlyList<Field> NeededBy(MethodKind method) => method switch
    {
        MethodKind.Steps => [Steps],
        MethodKind.PerPoint => [Origin, StepSize, PointsPerStep],
        _ => [],
    };
}
