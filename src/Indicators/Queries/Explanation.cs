using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Numbers;

namespace Indicators.Queries;

/// <summary>One figure taken apart: the formula that it was worked out with, worked out again over terms.</summary>
/// <param name="Figure">The figure itself; its result is that of the row.</param>
/// <param name="Beside">What the row shows beside it, such as the required level and the gap.</param>
/// <param name="Key">What a ranking compared of the row; null for all other measures.</param>
/// <param name="Ranking">The peers; null for all other measures, and where there are none.</param>
public sealed record Explanation(Expression Figure, IReadOnlyList<Expression> Beside, Expression? Key = null, PeerRanking? Ranking = null)
{
    /// <param name="measure">One measure, which the row was asked with.</param>
    public static Explanation Of(FigureRow row, MeasureSet measure)
    {
        var (block, index) = (row.Columns, row.Index);
        var growth = block.Growth;
        return measure switch
        {
            MeasureSet.Growth => OfGrowth(row),
            MeasureSet.GrowthChange => new(growth.ChangeOf<Expression>(index), []),
            MeasureSet.GapToParent => new(growth.GapToParent<Expression>(index), []),
            MeasureSet.Contribution => new(growth.Contribution<Expression>(index), []),
            MeasureSet.Pull => new(growth.Pull<Expression>(index), []),
            MeasureSet.Completion when row.Completion is { } completion => OfCompletion(block.Completions.Numbers<Expression>(completion, index)),
            MeasureSet.Pace when row.Completion is { } completion => OfPace(row, completion),
            MeasureSet.Completion or MeasureSet.Pace => new(WithoutTarget(row), []),
            MeasureSet.Share => new(block.Shares.Rate<Expression>(index), []),
            MeasureSet.Computed => new(block.Computed.Formula<Expression>(index), block.Computed.Beside(index)),
            MeasureSet.Allocation => new(block.Allocations.Rate<Expression>(index), [block.Allocations.Surplus<Expression>(index)]),
            MeasureSet.Projection => OfWays(block.Projections.Ways<Expression>(index)),
            MeasureSet.Rank => OfRank(row),
            _ => new(Value(row), []),
        };
    }

    /// <summary>What enters the figure, what was read before what follows from it; each once.</summary>
    public IEnumerable<Expression> Terms() => Beside.Prepend(Figure).Concat(Key is null ? [] : [Key]).SelectMany(term => term.InOrder());

    private static Explanation OfGrowth(FigureRow row)
    {
        var (growth, index) = (row.Columns.Growth, row.Index);
        Expression[] official = row.Indicator.PriceBasis == PriceBasis.Constant ? [growth.Official.Rate<Expression>(index)] : [];
        return new(
            growth.Ranked<Expression>(index),
            growth.BasePeriod is null ? official : [row.Growth.Points is null ? growth.Change<Expression>(index) : growth.Rate<Expression>(index), .. official]);
    }

    private static Explanation OfCompletion(CompletionFormula<Expression> numbers) => new(numbers.Rate, [numbers.Required, numbers.Gap]);

    private static Explanation OfWays(IReadOnlyList<Expression> ways) => new(ways[0], [.. ways.Skip(1)]);

    private static Explanation OfPace(FigureRow row, Completion completion)
    {
        var numbers = row.Columns.Completions.Numbers<Expression>(completion, row.Index);
        return new(Pace.Of(completion, numbers, row.Indicator.Nature, row.Period).Ahead, []);
    }

    // Those that do not count, where there are several.
    private static Expression WithoutTarget(FigureRow row) =>
        Expression.None(row.NoCompletion!.Value, [Value(row), .. row.Columns.Completions.All(row.Index)
            .Select(completion => row.Columns.Completions.Numbers<Expression>(completion, row.Index).Wanted)]);

    /// <summary>What a ranking compares of a row.</summary>
    public static Explanation OfKey(FigureRow row, RankingKey by) => by switch
    {
        RankingKey.Points when row.Growth.Points is null => new(Expression.None(Reason.NotApplicable, Value(row)), []),
        RankingKey.Growth or RankingKey.Points => Of(row, MeasureSet.Growth),
        RankingKey.Completion => Of(Counted(row), MeasureSet.Completion),
        RankingKey.Pace => Of(Counted(row), MeasureSet.Pace),
        RankingKey.Share => Of(row, MeasureSet.Share),
        _ => Of(row, MeasureSet.Value),
    };

    /// <summary>The place of a row in a ranking that it is in.</summary>
    internal static Explanation OfPlace(FigureRow row, PeerRanking ranking, RankingKey by) =>
        new(ranking.RankExpression(row.Index, row.Columns.Context.Query.Ties), [], OfKey(row, by).Figure, ranking);

    private static Explanation OfRank(FigureRow row)
    {
        var (block, by) = (row.Columns, row.Columns.Context.Query.RankBy);
        return RankMovements.Around(block, row.Index) is { } ranking
            ? OfPlace(row, ranking, by)
            : new(Expression.None(row.RankMovement!.Value.Why!.Value), [], OfKey(row, by).Figure);
    }

    private static FigureRow Counted(FigureRow row)
    {
        var (counting, why) = row.Columns.Completions.Counting[row.Index];
        return new(row.Columns, row.Index, counting, why, row.RankMovement);
    }

    private static Expression Value(FigureRow row) => row.Columns.Context.Columns(row.Indicator).Amount<Expression>(VariableName.Actual, row.Period, row.Index);
}
