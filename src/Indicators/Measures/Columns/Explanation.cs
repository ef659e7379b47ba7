using Indicators.Measures.Formulas;

namespace Indicators.Measures.Columns;

/// <summary>One figure taken apart: the formula that it was worked out with, worked out again over terms.</summary>
/// <param name="Figure">The figure itself; its result is that of the row.</param>
/// <param name="Beside">What the row shows beside it, such as the required level and the gap.</param>
/// <param name="Key">What a ranking compared of the row; null for all other measures.</param>
/// <param name="Ranking">The peers; null for all other measures, and where there are none.</param>
public sealed record Explanation(Expression Figure, IReadOnlyList<Expression> Beside, Expression? Key = null, PeerRanking? Ranking = null)
{
    /// <summary>What enters the figure, what was read before what follows from it; each once.</summary>
    public IEnumerable<Expression> Terms() => Beside.Prepend(Figure).Concat(Key is null ? [] : [Key]).SelectMany(term => term.InOrder());

    /// <summary>The place of a row in a ranking that it is in.</summary>
    internal static Explanation OfPlace(FigureRow row, PeerRanking ranking, RankingKey by) =>
        new(ranking.RankExpression(row.Index, row.Columns.Context.Options.Ties), [], by.Figure(row), ranking);
}
