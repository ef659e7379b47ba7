using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>还差多少: what is missing to the target, in all and for each month left, and to the next place among the peers.</summary>
public sealed class NeededMeasure() : Measure<NeededFigure>(
    "needed", "还差", "needed",
    Figure("needed", "还差", "Still needed", "还差多少: required − actual, 0 once it is reached.", MeasureUnit.Indicator,
        figure => MeasureValue.Rounded(figure.InAll)),
    Figure("neededPerMonth", "月均还差", "Needed per month", "The same for each month left of the target's period.", MeasureUnit.Indicator,
        figure => MeasureValue.Rounded(figure.PerMonth)),
    Figure("neededForRank", "距上一位还差", "Needed for the next place",
        "What is missing to the next place among the peers, in what the ranking compares; by value without it.", MeasureUnit.Indicator,
        figure => MeasureValue.Rounded(figure.ForRank)))
{
    private static readonly VariableName InTotal = new("needed", "还差", "needed");
    private static readonly VariableName MonthsLeft = new("monthsLeft", "剩余月数", "months left");
    private static readonly VariableName PerMonth = new("neededPerMonth", "月均还差", "needed each month");
    private static readonly VariableName ForRank = new("neededForRank", "距前一位", "needed for the next place");

    public override (string Zh, string En) NotApplicable =>
        ("目标不是要达到的数量（不超过、位次、占比等）", "the target is no amount to be reached but a ceiling, a place or a share");

    public override IReadOnlyList<VariableName> Quantities { get; } = [InTotal, MonthsLeft, PerMonth, ForRank];

    public override bool IsAgainstTarget => true;

    public override bool ComparesPeers => true;

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan) & block.Completions.Load(plan)
        & (block.Context.IsTotal || block.Context.Options.By.Load(plan, block));

    public override Explanation Explain(FigureRow row)
    {
        var inAll = row.Completion is null ? CompletionMeasure.WithoutTarget(row) : InAll<Expression>(row);
        var by = row.Columns.Context.Options.By;
        return new(inAll, [Monthly(inAll, row), ToNextPlace(row, index => by.Figure(new(row.Columns, index)))]);
    }

    public override ObservationFlags FlagsOf(FigureRow row) => base.FlagsOf(row) | PlaceFlags(row);

    protected override NeededFigure Of(FigureRow row)
    {
        var inAll = InAll<Evaluation>(row);
        return new(inAll, Monthly(inAll, row), ToNextPlace<Evaluation>(
            row, index => row.Columns.Context.Options.By.Of(row.Columns, index)));
    }

    private static T InAll<T>(FigureRow row)
        where T : IFormulaAlgebra<T>
    {
        if (row.Completion is not { } completion) return T.None(row.NoCompletion!.Value, row.Value<T>());
        var numbers = row.Columns.Completions.Numbers<T>(completion, row.Index);
        return IsReached(completion.Target)
            ? T.NotBelowZero(numbers.Required - numbers.Actual).As(InTotal)
            : T.None(Reason.NotApplicable, numbers.Actual, numbers.Wanted);
    }

    private static bool IsReached(Target target) => target.Terms.Operator is TargetOperator.AtLeast or TargetOperator.MoreThan
        && target.Key.Kind is not (TargetKind.Share or TargetKind.Rank);

    // Only what is required at the end of the target's period leaves months to get there.
    private static T Monthly<T>(T inAll, FigureRow row)
        where T : IFormulaAlgebra<T>
    {
        if (!inAll.Result.HasValue) return T.None(inAll.Result.Reason!.Value, inAll);
        var key = row.Completion!.Target.Key;
        var left = key.Period.End - row.Period.End;
        return key.Kind is TargetKind.Level or TargetKind.Range or TargetKind.Increment && row.Indicator.Nature != Nature.Ratio && left > 0
            ? (inAll / T.Of(MonthsLeft, left)).As(PerMonth)
            : T.None(Reason.NotApplicable, inAll);
    }

    // Of the two that are compared.
    private static ObservationFlags PlaceFlags(FigureRow row)
    {
        var changes = row.Columns.Context.Options.By.Changes;
        return RankMovements.Around(row.Columns, row.Index)?.Ahead(row.Index) is { } ahead
            ? changes(row.Columns, row.Index) | changes(row.Columns, ahead)
            : ObservationFlags.None;
    }

    private static T ToNextPlace<T>(FigureRow row, Func<int, T> keyOf)
        where T : IFormulaAlgebra<T>
    {
        if (RankMovements.Around(row.Columns, row.Index) is not { } ranking) return T.None(Reason.NotApplicable);
        var own = keyOf(row.Index);
        if (ranking.Ahead(row.Index) is { } ahead) return (ranking.HigherFirst ? keyOf(ahead) - own : own - keyOf(ahead)).As(ForRank);
        return T.None(own.Result.Reason ?? Reason.NotApplicable, own);
    }
}

/// <param name="InAll">To the target.</param>
public readonly record struct NeededFigure(ValueOrReason InAll, ValueOrReason PerMonth, ValueOrReason ForRank);
