using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Queries;

/// <summary>A figure or score of one state, to be set beside that of another: what it was worked out from, and its peers.</summary>
/// <param name="Inputs">Everything that was read for it.</param>
/// <param name="Peers">Those it is ranked with, without itself.</param>
public sealed record ComparisonInput(ValueOrReason Result, IReadOnlyList<FormulaInput> Inputs, IReadOnlyList<ComparisonPeer> Peers)
{
    /// <summary>The result is that of the first measure, the others' inputs are with it.</summary>
    public static ComparisonInput Of(FigureRow row, IReadOnlyList<Measure> measures)
    {
        if (row.IsNeverReported) return new(Reason.NotReported, [], []);
        var explanations = measures.Select(measure => measure.Explain(row)).ToList();
        var by = row.Columns.Context.Options.By;
        var ranking = explanations.Find(explanation => explanation.Ranking is not null)?.Ranking;
        var peers = Others(ranking, row.Index, row.Columns.Context.RegionIndex, _ => [], index =>
            InputsOf(by.Explain(new FigureRow(row.Columns, index)).Terms()));
        return new(
            explanations[0].Figure.Result, InputsOf(explanations.SelectMany(explanation => explanation.Terms())), peers ?? []);
    }

    public static ComparisonInput Of(RegionScore result)
    {
        var columns = result.Columns;
        var peers = Others(
            result.Ranking,
            result.Index,
            columns[0].Context.RegionIndex,
            index => [.. columns.Select(column => column.Key(index))],
            index => InputsOf(columns.SelectMany(column =>
                column.Figure(index, result.Ranking!.Members).Terms().Concat(column.Target<Expression>(index).InOrder()))));
        var items = ScoreExplanation.Of(result, item => item.Item.Indicator).Items;
        return new(result.Score.Total, InputsOf(items.SelectMany(item => item.Terms())), peers ?? []);
    }

    // All but one member.
    private static List<ComparisonPeer>? Others(
        PeerRanking? ranking, int index, RegionIndex frame, Func<int, IReadOnlyList<ValueOrReason>> figures,
        Func<int, IReadOnlyList<FormulaInput>> inputs) =>
        ranking?.Members.Select((member, place) => new ComparisonPeer(
                frame.Regions[member], ranking.Keys[place], ranking.Results[place], figures(member), () => inputs(member)))
            .Where((_, place) => ranking.Members[place] != index).ToList();

    private static List<FormulaInput> InputsOf(IEnumerable<Expression> terms) =>
        [.. terms.Select(term => term.Input).OfType<FormulaInput>()];
}

/// <param name="Key">What is compared.</param>
/// <param name="Figures">What the key follows from, where it is not one figure.</param>
/// <param name="Inputs">Everything that is read for it, found when it is asked for.</param>
public sealed record ComparisonPeer(
    Region Region, ValueOrReason Key, RankResult? Result, IReadOnlyList<ValueOrReason> Figures, Func<IReadOnlyList<FormulaInput>> Inputs)
{
    public bool IsAs(ComparisonPeer? other) => other is not null && Key == other.Key && Figures.SequenceEqual(other.Figures);
}
