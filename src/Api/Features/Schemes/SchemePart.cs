using System.Text.Json.Serialization;
using Indicators.Api.Http.Codes;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Schemes;

/// <summary>One item of a scheme; of the parameters those that its method has.</summary>
public sealed record SchemePart
{
    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    public required string IndicatorName { get; init; }

    /// <summary>What the item is called; null for the indicator's name.</summary>
    public string? Name { get; init; }

    /// <summary>Which figure of the indicator is judged.</summary>
    public Criterion Measure { get; init; }

    /// <summary>The points for doing all that is asked.</summary>
    public decimal Weight { get; init; }

    /// <summary>How the figure becomes points.</summary>
    public ScoringMethodKind Method { get; init; }

    /// <summary>How many months before the assessed period its own ends.</summary>
    public int Lag { get; init; }

    /// <summary>Who gets the weight where the item does not apply.</summary>
    public WhenNotApplicable OnNotApplicable { get; init; }

    /// <summary>Whether a region without a target waits for it, or is exempt.</summary>
    public WhenNoTarget OnNoTarget { get; init; }

    /// <summary>Only targets of this kind count.</summary>
    public TargetKind? Kind { get; init; }

    /// <summary>Only targets of this commitment count.</summary>
    public Commitment? Commitment { get; init; }

    /// <summary>completion, perPoint: the most points above the weight.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? BonusCap { get; init; }

    /// <summary>steps: the thresholds and their points, the best first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScoreStep>? Steps { get; init; }

    /// <summary>perPoint: what steps are counted from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeviationOrigin? Origin { get; init; }

    /// <summary>perPoint: how large a step is; of a value in percent of the origin.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Step { get; init; }

    /// <summary>perPoint: what a step gives or takes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? PointsPerStep { get; init; }

    /// <summary>perPoint: whether only full steps count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? WholeSteps { get; init; }

    /// <summary>perPoint: the points at the origin; efficacy: what the worst gets, in percent of the weight.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Base { get; init; }

    /// <summary>rank: the points of the first places.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<decimal>? Places { get; init; }

    /// <summary>rank: the points of the last place, or of all after places.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Last { get; init; }

    /// <summary>veto: what becomes of the total.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VetoEffect? Effect { get; init; }

    public static SchemePart Of(SchemeItem item, string indicatorName)
    {
        var part = new SchemePart
        {
            Indicator = item.Indicator,
            IndicatorName = indicatorName,
            Name = item.Name,
            Measure = item.Measure,
            Weight = item.Weight,
            Method = item.Method.Kind,
            Lag = item.LagMonths,
            OnNotApplicable = item.OnNotApplicable,
            OnNoTarget = item.OnNoTarget,
            Kind = item.Kind,
            Commitment = item.Commitment,
        };
        return item.Method switch
        {
            ProportionalMethod method => part with { BonusCap = method.BonusCap },
            StepsMethod method => part with { Steps = method.Ladder },
            PerPointMethod method => part with
            {
                Origin = method.Origin,
                Step = method.Step,
                PointsPerStep = method.PointsPerStep,
                Base = method.Base,
                BonusCap = method.BonusCap,
                WholeSteps = method.WholeSteps,
            },
            RankMethod method => part with { Places = method.Places, Last = method.Last },
            EfficacyMethod method => part with { Base = method.Base },
            VetoMethod method => part with { Effect = method.Effect },
            _ => part,
        };
    }

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() => $"{Indicator} {CodeLists.IdOf(Measure)} {CodeLists.IdOf(Method)} {Weight}";
}
