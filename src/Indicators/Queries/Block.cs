using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Queries;

/// <summary>One indicator at one period over a worksheet's frame: every measure is a column, worked out when first asked for.</summary>
public sealed class Block(Worksheet sheet, Indicator indicator, Period period)
{
    private readonly Columns _columns = sheet.Columns(indicator);
    private GrowthFigure[]? _growth;
    private IReadOnlyList<Completion>[]? _completions;
    private IReadOnlyList<Target>[]? _targets;

    public Period Period => period;

    public Indicator Indicator => indicator;

    public Reading[] Actuals => _columns[period];

    /// <summary>The newest period that has a figure, where this one is shorter than the indicator has.</summary>
    public Period? Instead(int index) => _columns.Instead(period, index);

    public GrowthFigure[] Growth => _growth ??= GrowthColumn();

    public IReadOnlyList<Target>[] Targets => _targets ??= sheet.Targets(indicator).At(period);

    /// <summary>For each region the completions of its targets, in the targets' order.</summary>
    public IReadOnlyList<Completion>[] Completions => _completions ??= CompletionColumn();

    /// <summary>The completion that counts, or the reason why none does.</summary>
    public (Completion? Completion, Reason? Why) Counting(int index)
    {
        if (Targets[index].Count == 0)
        {
            return (null, Reason.NoTarget);
        }

        return TargetChoice.Counting(Targets[index]) is { } target
            ? (Completions[index].First(completion => completion.Target == target), null)
            : (null, Reason.AmbiguousTarget);
    }

    public Pace PaceOf(Completion completion) => Pace.Of(completion, Indicator.Nature, period);

    /// <summary>What a ranking compares.</summary>
    public Outcome[] Keys(By by) => [.. Enumerable.Range(0, sheet.Frame.Count).Select(index => Key(by, index))];

    private Outcome Key(By by, int index) => by switch
    {
        By.Value => Actuals[index].Exact,
        By.Growth => Growth[index].Ranked,
        By.Points => Growth[index].Points ?? Reason.NotApplicable,
        By.Completion => Counting(index) is ({ } completion, _) ? completion.Rate : Counting(index).Why!.Value,
        By.Pace => Counting(index) is ({ } completion, _) ? PaceOf(completion).Ahead : Counting(index).Why!.Value,
        _ => Reason.NotApplicable,
    };

    private GrowthFigure[] GrowthColumn()
    {
        var ofRatio = Indicator.Nature == Nature.Ratio;
        if (period.Months > GrowthFigure.LongestSpan)
        {
            return Array.ConvertAll(Actuals, _ => GrowthFigure.None(Reason.NotApplicable, ofRatio));
        }

        _columns.Load([period, period.YearBefore]);
        var bases = _columns[period.YearBefore];
        return [.. Actuals.Select((actual, index) => GrowthFigure.Of(actual, bases[index], ofRatio))];
    }

    private IReadOnlyList<Completion>[] CompletionColumn()
    {
        var yardsticks = Targets.SelectMany(list => list)
            .Select(target => (target.Key.Kind, target.Key.Period)).Distinct()
            .ToDictionary(pair => pair, pair => Yardstick.Of(pair.Kind, Indicator.Nature, pair.Period, period));
        _columns.Load(yardsticks.Values.SelectMany(stick => new[] { stick.Actual, stick.Base, stick.WholeBase }).OfType<Period>());
        return [.. Targets.Select((list, index) => list
            .Select(target => Complete(target, yardsticks[(target.Key.Kind, target.Key.Period)], index)).ToList())];
    }

    private Completion Complete(Target target, Yardstick stick, int index) => Completion.Of(
        Indicator, target, stick, _columns[stick.Actual][index], At(stick.Base, index), At(stick.WholeBase, index), sheet.Query.LessIsBetter);

    private Reading? At(Period? of, int index) => of is { } there ? _columns[there][index] : null;
}
