using Indicators.Catalog;
using Indicators.Measures;

namespace Indicators.Queries;

/// <summary>One figure taken apart: the formula that it was worked out with, worked out again over terms.</summary>
/// <param name="Figure">The figure itself; its result is that of the row.</param>
/// <param name="Beside">What the row shows beside it, such as the required level and the gap.</param>
/// <param name="Key">What a ranking compared of the row; null for all other measures.</param>
/// <param name="Ranking">The peers; null for all other measures, and where there are none.</param>
public sealed record Explanation(Term Figure, IReadOnlyList<Term> Beside, Term? Key = null, PeerRanking? Ranking = null)
{
    /// <param name="measure">One measure, which the row was asked with.</param>
    public static Explanation Of(FigureRow row, MeasureSet measure)
    {
        var (block, index) = (row.Block, row.Index);
        var growth = block.Growth;
        return measure switch
        {
            MeasureSet.Growth => OfGrowth(row),
            MeasureSet.GrowthChange => new(growth.ChangeOf<Term>(index), []),
            MeasureSet.GapToParent => new(growth.GapToParent<Term>(index), []),
            MeasureSet.Contribution => new(growth.Contribution<Term>(index), []),
            MeasureSet.Pull => new(growth.Pull<Term>(index), []),
            MeasureSet.Completion when row.Completion is { } completion => OfCompletion(block.Completions.Numbers<Term>(completion, index)),
            MeasureSet.Pace when row.Completion is { } completion => OfPace(row, completion),
            MeasureSet.Completion or MeasureSet.Pace => new(WithoutTarget(row), []),
            MeasureSet.Share => new(block.Shares.Rate<Term>(index), []),
            MeasureSet.Computed => new(block.Computed.Formula<Term>(index), block.Computed.Beside(index)),
            MeasureSet.Allocation => new(block.Allocations.Rate<Term>(index), [block.Allocations.Surplus<Term>(index)]),
            MeasureSet.Projection => OfWays(block.Projections.Ways<Term>(index)),
            MeasureSet.Rank => OfRank(row),
            _ => new(Value(row), []),
        };
    }

    /// <summary>What enters the figure, what was read before what follows from it; each once.</summary>
    public IEnumerable<Term> Terms() => Beside.Prepend(Figure).Concat(Key is null ? [] : [Key]).SelectMany(term => term.InOrder());

    private static Explanation OfGrowth(FigureRow row)
    {
        var (growth, index) = (row.Block.Growth, row.Index);
        Term[] official = row.Indicator.PriceBasis == PriceBasis.Constant ? [growth.Official.Rate<Term>(index)] : [];
        return new(
            growth.Ranked<Term>(index),
            growth.BasePeriod is null ? official : [row.Growth.Points is null ? growth.Change<Term>(index) : growth.Rate<Term>(index), .. official]);
    }

    private static Explanation OfCompletion(Achievement<Term> numbers) => new(numbers.Rate, [numbers.Required, numbers.Gap]);

    private static Explanation OfWays(IReadOnlyList<Term> ways) => new(ways[0], [.. ways.Skip(1)]);

    private static Explanation OfPace(FigureRow row, Completion completion)
    {
        var numbers = row.Block.Completions.Numbers<Term>(completion, row.Index);
        return new(Pace.Of(completion, numbers, row.Indicator.Nature, row.Period).Ahead, []);
    }

    // Those that do not count, where there are several.
    private static Term WithoutTarget(FigureRow row) =>
        Term.None(row.NoCompletion!.Value, [Value(row), .. row.Block.Completions.All(row.Index)
            .Select(completion => row.Block.Completions.Numbers<Term>(completion, row.Index).Wanted)]);

    /// <summary>What a ranking compares of a row.</summary>
    public static Explanation OfKey(FigureRow row, By by) => by switch
    {
        By.Points when row.Growth.Points is null => new(Term.None(Reason.NotApplicable, Value(row)), []),
        By.Growth or By.Points => Of(row, MeasureSet.Growth),
        By.Completion => Of(Counted(row), MeasureSet.Completion),
        By.Pace => Of(Counted(row), MeasureSet.Pace),
        By.Share => Of(row, MeasureSet.Share),
        _ => Of(row, MeasureSet.Value),
    };

    /// <summary>The place of a row in a ranking that it is in.</summary>
    internal static Explanation OfPlace(FigureRow row, PeerRanking ranking, By by) =>
        new(ranking.Place(row.Index, row.Block.Sheet.Query.Ties), [], OfKey(row, by).Figure, ranking);

    private static Explanation OfRank(FigureRow row)
    {
        var (block, by) = (row.Block, row.Block.Sheet.Query.By);
        return Positions.Around(block, row.Index) is { } ranking
            ? OfPlace(row, ranking, by)
            : new(Term.None(row.Position!.Value.Why!.Value), [], OfKey(row, by).Figure);
    }

    private static FigureRow Counted(FigureRow row)
    {
        var (counting, why) = row.Block.Completions.Counting[row.Index];
        return new(row.Block, row.Index, counting, why, row.Position);
    }

    private static Term Value(FigureRow row) => row.Block.Sheet.Columns(row.Indicator).Amount<Term>(Quantity.Actual, row.Period, row.Index);
}
