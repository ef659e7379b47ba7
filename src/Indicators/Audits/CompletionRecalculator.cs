using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>完成率 against each of the targets of the nearest period.</summary>
internal sealed class CompletionRecalculator : Recalculator
{
    public static Recalculator Instance { get; } = new CompletionRecalculator();

    public override bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) => block.Completions.Load(plan)
        && Loaded(block.Completions.Periods.SelectMany(Stands).Append(block.Period), period =>
            RecalculationInputs.LoadMissing(plan, block.Context, block.Indicator, period));

    public override bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        LoadOneYearOff(plan, block, other => other.Completions.Load(plan)) & block.Growth.Load(plan)
        & Loaded(Increments(block), since =>
            RecalculationInputs.LoadAdded(plan, block.Context, block.Indicator, since.First, block.Period.End));

    public override IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row)
    {
        var all = row.Columns.Completions.All(row.Index);
        return all.Count > 0
            ? [.. all.Select(completion => Of(row, completion))]
            : [new(Reason.NoTarget) { Value = row.Actual.Exact.OrNull, Missing = [Target(row), .. Actual(row, row.Period)] }];
    }

    private static string Target(FigureRow row) => $"target {RecalculationInputs.Name(row.Indicator, row.Period, row.Region)}";

    private static Recalculation Of(FigureRow row, Completion completion) => new(completion.Rate)
    {
        Value = completion.Actual.Exact.OrNull,
        Base = completion.Required.OrNull,
        FromRounded = FromRounded(row, completion),
        Missing = completion.Rate.HasValue ? [] : [.. Stands(completion.Periods).SelectMany(period => Actual(row, period))],
        Hypotheses = Suspicions(row, completion),
    };

    private static IEnumerable<Hypothesis> Suspicions(FigureRow row, Completion completion)
    {
        var (key, promise) = (completion.Target.Key, completion.Target.Terms);
        if (key.Kind == TargetKind.Increment)
        {
            var added = RecalculationInputs.Added(row.Columns.Context, row.Indicator, key.Period.First, row.Period.End, row.Index);
            var rate = FormulaExtensions.PercentOf<Evaluation>(added, promise.Value.In(row.Indicator.Unit), Reason.ZeroTarget);
            yield return new(AuditCause.GrossForNet, rate);
        }

        ValueOrReason Of(IndicatorPeriodColumns block) =>
            block.Completions.Counting[row.Index] is ({ } other, _) ? other.Rate : Reason.NoTarget;
        foreach (var suspicion in OneYearOff(row, Of)) yield return suspicion;
        yield return new(AuditCause.OtherMeasure, row.Growth.Rate);
    }

    private static IEnumerable<ValueOrReason> FromRounded(FigureRow row, Completion completion)
    {
        if (row.Indicator.Decimals is not { } places || !completion.Rate.HasValue) yield break;
        Observation? before = completion.Base is { } reading ? RecalculationInputs.Rounded(reading, places) : null;
        yield return Completion.Of(
            row.Indicator, completion.Target, completion.Periods, RecalculationInputs.Rounded(completion.Actual, places), before, before,
            row.Columns.Context.Options.Formula).Rate;
    }

    private static IEnumerable<Period> Increments(IndicatorPeriodColumns block) =>
        block.Completions.Targets.SelectMany(targets => targets).Where(target => target.Key.Kind is TargetKind.Increment)
            .Select(target => target.Key.Period);

    private static bool Loaded(IEnumerable<Period> periods, Func<Period, bool> load) =>
        periods.Distinct().Aggregate(true, (isThere, period) => isThere & load(period));

    private static IEnumerable<Period> Stands(ComparisonPeriods yardstick) =>
        ((Period?[])[yardstick.Actual, yardstick.Base, yardstick.WholeBase]).OfType<Period>().Distinct();

    private static IEnumerable<string> Actual(FigureRow row, Period period) =>
        RecalculationInputs.Missing(row.Columns.Context, row.Indicator, period, row.Region);
}
