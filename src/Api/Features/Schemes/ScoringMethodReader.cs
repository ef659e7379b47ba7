using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Api.Features.Schemes;

/// <summary>Reads how an item of a scheme is judged.</summary>
internal sealed class ScoringMethodReader
{
    private static readonly Unit One = Unit.TryRead("个", out var one) ? one : throw new InvalidOperationException();

    private readonly List<ScoreStep> _steps = [];

    /// <summary>A plain number, exact.</summary>
    public static decimal? Number(BodyRow row, BodyField field) => RowNameResolution.Figure(row, field, One)?.ToDecimal().Trimmed();

    public void TakeStep(BodyRow row)
    {
        row.Requires(SchemeFields.Threshold);
        row.Requires(SchemeFields.StepPoints);
        var (threshold, points) = (Number(row, SchemeFields.Threshold), Number(row, SchemeFields.StepPoints));
        if (threshold is not null && points is not null) _steps.Add(new(threshold.Value, points.Value));
    }

    /// <summary>Null when it is a fault.</summary>
    public ScoringMethod? Read(BodyRow row)
    {
        IReadOnlyList<ScoreStep> steps = [.. _steps];
        _steps.Clear();
        if (row.Choice<ScoringMethodKind>(SchemeFields.Method) is not { } kind) return null;
        foreach (var field in SchemeFields.Parameters.Except(SchemeFields.Of(kind)).Where(row.Has))
            row.Refuse(field, ErrorCode.Unexpected, $"{field.Name}, method = {CodeLists.IdOf(kind)}");
        foreach (var field in SchemeFields.NeededBy(kind)) row.Requires(field);
        var method = Of(kind, row, steps);
        return row.HasErrors ? null : method;
    }

    private static ScoringMethod Of(ScoringMethodKind kind, BodyRow row, IReadOnlyList<ScoreStep> steps) => kind switch
    {
        ScoringMethodKind.Completion => new ProportionalMethod(Number(row, SchemeFields.BonusCap) ?? 0),
        ScoringMethodKind.Steps => new StepsMethod(steps),
        ScoringMethodKind.PerPoint => new PerPointMethod(
            row.Choice<DeviationOrigin>(SchemeFields.Origin) ?? default,
            Number(row, SchemeFields.StepSize) ?? 0,
            Number(row, SchemeFields.PointsPerStep) ?? 0,
            Number(row, SchemeFields.Base),
            Number(row, SchemeFields.BonusCap) ?? 0,
            row.Truth(SchemeFields.WholeSteps) ?? false),
        ScoringMethodKind.Rank => new RankMethod(
            row.Numbers(SchemeFields.Places)?.Select(points => points.Trimmed()).ToList(), Number(row, SchemeFields.Last) ?? 0),
        ScoringMethodKind.Efficacy => Number(row, SchemeFields.Base) is { } least ? new EfficacyMethod(least) : new EfficacyMethod(),
        ScoringMethodKind.Veto => new VetoMethod(row.Choice<VetoEffect>(SchemeFields.Effect) ?? VetoEffect.Zero),
    };
}
