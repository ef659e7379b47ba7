using Indicators.Measures.Columns;

namespace Indicators.Measures;

/// <summary>All measures there are.</summary>
public static class MeasureRegistry
{
    /// <summary>In the order in which rows have their columns.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new ValueMeasure(),
        new GrowthMeasure(),
        new CompletionMeasure(),
        new PaceMeasure(),
        new GrowthChangeMeasure(),
        new GapToParentMeasure(),
        new ContributionMeasure(),
        new PullMeasure(),
        new ShareMeasure(),
        new ComputedMeasure(),
        new AllocationMeasure(),
        new ProjectionMeasure(),
        new Average3Measure(),
        new NeededMeasure(),
        new RankMeasure(),
    ];

    /// <summary>What a ranking may compare.</summary>
    public static IReadOnlyList<RankingKey> RankingKeys { get; } = [.. All.SelectMany(measure => measure.RankingKeys)];

    /// <summary>The actual, which every row has.</summary>
    public static Measure Value => All[0];

    /// <exception cref="InvalidOperationException">There is no such measure.</exception>
    public static Measure Of(string word) => All.First(measure => measure.Word == word);

    /// <exception cref="InvalidOperationException">There is no such key.</exception>
    public static RankingKey KeyOf(string word) => RankingKeys.First(key => key.Word == word);

    /// <summary>The measure that a key is a figure of.</summary>
    public static Measure MeasureOf(RankingKey key) => All.First(measure => measure.RankingKeys.Contains(key));

    /// <summary>The actual, those named and, where rows are ranked, what the ranking compares; each once, in their order.</summary>
    public static IReadOnlyList<Measure> Asked(IEnumerable<string> words, RankingKey by)
    {
        var asked = words.Select(Of).Append(Value).ToHashSet();
        if (asked.Any(measure => measure.OrdersRows)) asked.UnionWith(by.Shows.Select(Of));
        return [.. All.Where(asked.Contains)];
    }
}
