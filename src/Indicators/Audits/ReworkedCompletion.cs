using Indicators.Measures;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Targets;

namespace Indicators.Audits;

/// <summary>完成率 against each of the targets of the nearest period.</summary>
internal static class ReworkedCompletion
{
    public static IReadOnlyList<Rework> Of(FigureRow row)
    {
        var all = row.Block.Completions.All(row.Index);
        return all.Count > 0
            ? [.. all.Select(completion => Of(row, completion))]
            : [new(Reason.NoTarget) { Value = row.Actual.Exact.OrNull, Missing = [Target(row), .. Actual(row, row.Period)] }];
    }

    private static string Target(FigureRow row) => $"target {Inputs.Name(row.Indicator, row.Period, row.Region)}";

    private static Rework Of(FigureRow row, Completion completion) => new(completion.Rate)
    {
        Value = completion.Actual.Exact.OrNull,
        Base = completion.Required.OrNull,
        FromRounded = FromRounded(row, completion),
        Missing = completion.Rate.HasValue ? [] : [.. Stands(completion.Yardstick).SelectMany(period => Actual(row, period))],
        Suspicions = Suspicions(row, completion),
    };

    private static IEnumerable<Suspicion> Suspicions(FigureRow row, Completion completion)
    {
        var (key, promise) = (completion.Target.Key, completion.Target.Promise);
        if (key.Kind == TargetKind.Increment)
        {
            var added = Inputs.Added(row.Block.Sheet, row.Indicator, key.Period.First, row.Period.End, row.Index);
            var rate = Arithmetic.PercentOf<Evaluation>(added, promise.Value.In(row.Indicator.Unit), Reason.ZeroTarget);
            yield return new(Cause.GrossForNet, rate);
        }

        Outcome Of(Block block) => block.Completions.Counting[row.Index] is ({ } other, _) ? other.Rate : Reason.NoTarget;
        foreach (var suspicion in Reworking.OneYearOff(row, Of)) yield return suspicion;
        yield return new(Cause.OtherMeasure, row.Growth.Rate);
    }

    private static IEnumerable<Outcome> FromRounded(FigureRow row, Completion completion)
    {
        if (row.Indicator.Decimals is not { } places || !completion.Rate.HasValue) yield break;
        Reading? before = completion.Base is { } reading ? Inputs.Rounded(reading, places) : null;
        yield return Completion.Of(
            row.Indicator, completion.Target, completion.Yardstick, Inputs.Rounded(completion.Actual, places), before, before,
            row.Block.Sheet.Query.LessIsBetter).Rate;
    }

    private static IEnumerable<Period> Stands(Yardstick yardstick) =>
        ((Period?[])[yardstick.Actual, yardstick.Base, yardstick.WholeBase]).OfType<Period>().Distinct();

    private static IEnumerable<string> Actual(FigureRow row, Period period) => Inputs.Missing(row.Block.Sheet, row.Indicator, period, row.Region);
}
