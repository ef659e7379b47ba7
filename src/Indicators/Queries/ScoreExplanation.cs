using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Scoring;

namespace Indicators.Queries;

/// <summary>A score taken apart: points and total, worked out again over terms by the text that they were worked out with.</summary>
/// <param name="Total">Its result is that of the score.</param>
/// <param name="Items">In the order of the scheme.</param>
public sealed record ScoreExplanation(Expression Total, IReadOnlyList<ItemExplanation> Items)
{
    /// <param name="name">What an item is called in the formula of the total.</param>
    public static ScoreExplanation Of(RegionScore result, Func<ItemScore, string> name)
    {
        ItemExplanation[] items = [.. result.Score.Items.Zip(result.Columns, (item, column) => ItemExplanation.Of(item, column, result))];
        return new(result.Score.TotalFrom([.. items.Select(item => item.Points with { Label = name(item.Score) })]), items);
    }
}

/// <param name="Points">Its result is that of the item.</param>
/// <param name="Figure">What was judged, and what it was judged by beside its peers.</param>
public sealed record ItemExplanation(ItemScore Score, ItemInputsColumn Column, Expression Points, Explanation Figure)
{
    /// <summary>What enters the points, what was read before what follows from it.</summary>
    public IEnumerable<Expression> Terms() => Figure.Terms().Concat(Points.InOrder());

    internal static ItemExplanation Of(ItemScore score, ItemInputsColumn column, RegionScore result)
    {
        var figure = column.Figure(result.Index, result.Ranking?.Members);
        var points = result.Ranking is null
            ? Expression.None(Reason.NotApplicable, figure.Figure)
            : score.PointsFrom(figure.Figure, column.Target<Expression>(result.Index));
        return new(score, column, points, figure);
    }
}
