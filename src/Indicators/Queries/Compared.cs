using Indicators.Measures;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>A figure or score of one state, to be set beside that of another: what it was worked out from, and its peers.</summary>
/// <param name="Inputs">Everything that was read for it.</param>
/// <param name="Peers">Those it is ranked with, without itself.</param>
public sealed record Compared(Outcome Result, IReadOnlyList<Input> Inputs, IReadOnlyList<ComparedPeer> Peers)
{
    public static Compared Of(FigureRow row, MeasureSet measure)
    {
        var explanation = Explanation.Of(row, measure);
        var by = row.Block.Sheet.Query.By;
        var peers = explanation.Ranking?.Others(row.Index, row.Block.Sheet.Frame, _ => [], index =>
            InputsOf(Explanation.OfKey(new FigureRow(row.Block, index), by).Terms()));
        return new(explanation.Figure.Result, InputsOf(explanation.Terms()), peers ?? []);
    }

    public static Compared Of(RegionScore result)
    {
        var columns = result.Columns;
        var peers = result.Ranking?.Others(
            result.Index,
            columns[0].Sheet.Frame,
            index => [.. columns.Select(column => column.Key(index))],
            index => InputsOf(columns.SelectMany(column =>
                column.Figure(index, result.Ranking.Members).Terms().Concat(column.Target<Term>(index).InOrder()))));
        var items = ScoreExplanation.Of(result, item => item.Item.Indicator).Items;
        return new(result.Score.Total, InputsOf(items.SelectMany(item => item.Terms())), peers ?? []);
    }

    private static List<Input> InputsOf(IEnumerable<Term> terms) => [.. terms.Select(term => term.Input).OfType<Input>()];
}

/// <param name="Key">What is compared.</param>
/// <param name="Figures">What the key follows from, where it is not one figure.</param>
/// <param name="Inputs">Everything that is read for it, found when it is asked for.</param>
public sealed record ComparedPeer(Region Region, Outcome Key, Place? Place, IReadOnlyList<Outcome> Figures, Func<IReadOnlyList<Input>> Inputs)
{
    public bool IsAs(ComparedPeer? other) => other is not null && Key == other.Key && Figures.SequenceEqual(other.Figures);
}
