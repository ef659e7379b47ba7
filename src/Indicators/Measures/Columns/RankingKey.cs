using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Columns;

/// <summary>What a ranking may compare: a figure of a measure.</summary>
/// <param name="Word">As it stands in <c>by=</c>.</param>
/// <param name="Shows">The words of the measures whose columns come along with the rank.</param>
/// <param name="Of">What is compared of a region, by its place in the frame.</param>
/// <param name="Load">Whether all that it takes is there; what is not is asked for.</param>
/// <param name="Figure">What is compared of a row, over terms; it takes no more.</param>
public sealed record RankingKey(
    string Word,
    string Zh,
    string En,
    IReadOnlyList<string> Shows,
    Func<IndicatorPeriodColumns, int, ValueOrReason> Of,
    Func<LoadPlan, IndicatorPeriodColumns, bool> Load,
    Func<FigureRow, Expression> Figure)
{
    public static RankingKey Value { get; } = new(
        "value", "数值", "value", ["value"],
        (block, index) => block.Actuals[index].Exact,
        (plan, block) => block.Load(plan),
        row => row.Value<Expression>())
    {
        Changes = (block, index) => block.Actuals[index].Flags & ObservationFlags.OfChanges,
        IsWhole = (block, index) => !block.Actuals[index].Flags.HasFlag(ObservationFlags.Computed),
    };

    /// <summary>Which changes of regions enter it.</summary>
    public Func<IndicatorPeriodColumns, int, ObservationFlags> Changes { get; init; } = (_, _) => ObservationFlags.None;

    /// <summary>What its explanation has beside it.</summary>
    public Func<FigureRow, IReadOnlyList<Expression>> Beside { get; init; } = _ => [];

    /// <summary>Whether all that stands beside it is there; what is not is asked for.</summary>
    public Func<LoadPlan, IndicatorPeriodColumns, bool> LoadBeside { get; init; } = (_, _) => true;

    /// <summary>The column that shows it.</summary>
    public Func<Indicator, string> Column { get; init; } = _ => Word;

    /// <summary>Whether it is shown with all its digits, so that it ties as it is and as it is shown alike.</summary>
    public Func<IndicatorPeriodColumns, int, bool> IsWhole { get; init; } = (_, _) => false;

    /// <summary>
    /// Of one who has no key, whether its target is met all the same, and so ranks level with the best or with the worst; null for all
    /// others.
    /// </summary>
    public Func<IndicatorPeriodColumns, int, bool?> MetWithoutKey { get; init; } = (_, _) => null;

    /// <summary>Why there is no place, where there is no key for a reason.</summary>
    public Func<Reason, Reason> WhyUnranked { get; init; } = reason => reason;

    /// <summary>The indicator's way, unless the figure itself says how well it went.</summary>
    public bool HigherIsBetter { get; init; }

    /// <summary>What is compared of a row, taken apart.</summary>
    public Explanation Explain(FigureRow row) => new(Figure(row), Beside(row));

    public bool HigherFirst(Indicator indicator) => HigherIsBetter || indicator.Direction == Direction.Higher;
}
