using Indicators.Api.Http;
using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Figures;

namespace Indicators.Api.Features.Schemes;

/// <summary>Reads how an item of a scheme is judged.</summary>
internal sealed class MethodReader
{
    private static readonly Unit One = Unit.TryRead("个", out var one) ? one : throw new InvalidOperationException();

    private readonly List<Step> _steps = [];

    /// <summary>A plain number, exact.</summary>
    public static decimal? Number(Row row, Field field) => RowKeys.Figure(row, field, One)?.ToDecimal().Trimmed();

    public void TakeStep(Row row)
    {
        row.Requires(SchemeFields.Threshold);
        row.Requires(SchemeFields.StepPoints);
        var (threshold, points) = (Number(row, SchemeFields.Threshold), Number(row, SchemeFields.StepPoints));
        if (threshold is not null && points is not null) _steps.Add(new(threshold.Value, points.Value));
    }

    /// <summary>Null when it is a fault.</summary>
    public Method? Read(Row row)
    {
        IReadOnlyList<Step> steps = [.. _steps];
        _steps.Clear();
        if (row.Choice<MethodKind>(SchemeFields.Method) is not { } kind) return null;
        foreach (var field in SchemeFields.Parameters.Except(SchemeFields.Of(kind)).Where(row.Has))
            row.Refuse(field, FaultCode.Unexpected, $"{field.Name}, method = {Codes.Word(kind)}");
        foreach (var field in SchemeFields.NeededBy(kind)) row.Requires(field);
        var method = Of(kind, row, steps);
        return row.HasFaults ? null : method;
    }

    private static Method Of(MethodKind kind, Row row, IReadOnlyList<Step> steps) => kind switch
    {
        MethodKind.Completion => new Proportional(Number(row, SchemeFields.BonusCap) ?? 0),
        MethodKind.Steps => new Steps(steps),
        MethodKind.PerPoint => new PerPoint(
            row.Choice<Origin>(SchemeFields.Origin) ?? default,
            Number(row, SchemeFields.StepSize) ?? 0,
            Number(row, SchemeFields.PointsPerStep) ?? 0,
            Number(row, SchemeFields.Base),
            Number(row, SchemeFields.BonusCap) ?? 0,
            row.Truth(SchemeFields.WholeSteps) ?? false),
        MethodKind.Rank => new ByRank(
            row.Numbers(SchemeFields.Places)?.Select(points => points.Trimmed()).ToList(), Number(row, SchemeFields.Last) ?? 0),
        MethodKind.Efficacy => Number(row, SchemeFields.Base) is { } least ? new Efficacy(least) : new Efficacy(),
        _ => new Veto(row.Choice<VetoEffect>(SchemeFields.Effect) ?? VetoEffect.Zero),
    };
}
