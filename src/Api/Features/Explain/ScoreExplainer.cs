using Indicators.Api.Features.Scores;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Queries;
using Indicators.Scoring;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Explain;

/// <summary>Puts the explanation of a score in words.</summary>
/// <param name="preview">What is seen as if it had been written; null for what is stored alone.</param>
public sealed class ScoreExplainer(Snapshot snapshot, Precision precision, Language language, ChangeSet? preview = null)
{
    private readonly ExpressionPresenter _terms = new(precision, language);

    public ExplainedFigure Explain(RegionScore result, ScoreRow shown)
    {
        if (result.IsWithheld) return ExplainedFigure.Withheld("score", snapshot.Newest, language) with { Score = shown };
        var explanation = ScoreExplanation.Of(result, Name);
        var inputs = new InputPresenter(snapshot, language, explanation.Items.SelectMany(item => item.Terms()), preview);
        IReadOnlyList<ExplainedItem> items = [.. explanation.Items.Select(item => Item(item, result, inputs))];
        return new()
        {
            Score = shown,
            Measure = "score",
            Inputs = [],
            Formula = _terms.Formula(explanation.Total, VariableName.Score.Label(language)),
            Steps = [],
            Exact = ExpressionPresenter.Exact(explanation.Total.Result),
            ExactFraction = ExpressionPresenter.Fraction(explanation.Total.Result),
            Rounding = _terms.Rounding(explanation.Total.Result),
            Reason = explanation.Total.Result.Reason is { } reason ? new(reason, Why(reason, result, items)) : null,
            Ranking = result is { Ranking: { } ranking, Columns: [var column, ..] }
                ? new RankingPresenter(language).Of(
                    ranking, "score", column.Context.Options, column.Context.RegionIndex, result.Period, new HashSet<int>())
                : null,
            Items = items,
            Revision = snapshot.Newest,
        };
    }

    private ExplainedItem Item(ItemExplanation explained, RegionScore result, InputPresenter inputs)
    {
        var (score, item) = (explained.Score, explained.Score.Item);
        return new()
        {
            Indicator = item.Indicator,
            Name = Name(score),
            Measure = item.Measure,
            Method = item.Method.Kind,
            Period = explained.Column.Columns?.Period.ToString(),
            Formula = _terms.Formula(explained.Points, VariableName.ItemPoints.Label(language)),
            Steps = _terms.Steps(explained.Terms(), explained.Points),
            Exact = ExpressionPresenter.Exact(explained.Points.Result),
            ExactFraction = ExpressionPresenter.Fraction(explained.Points.Result),
            Rounding = _terms.Rounding(explained.Points.Result),
            Inputs = inputs.Of(explained.Terms()),
            Peers = result.Ranking is null ? null : Peers(score.Inputs),
            Reason = score.Reason is { } reason ? new(reason, Why(reason, explained, result)) : null,
        };
    }

    private static ExplainedPeers Peers(ItemInputs evidence)
    {
        var peers = evidence.Peers;
        return new(peers.Count, Exact(peers.Best), Exact(peers.Worst), Exact(peers.Average), evidence.Rank);
        static string? Exact(Rational? figure) => figure is { } value ? FormulaText.Number(value) : null;
    }

    // An item without a name of its own is called by what is judged.
    private string Name(ItemScore score)
    {
        var item = score.Item;
        var (indicator, measure) =
            (snapshot.Catalogue.Indicators.OfCode(item.Indicator)!.NameIn(language), CodeLists.Label(item.Measure, language));
        return item.Name ?? (language is Language.English ? $"{indicator} {measure}" : $"{indicator}{measure}");
    }

    private string Why(Reason reason, ItemExplanation explained, RegionScore result)
    {
        if (result.Ranking is null) return CodeLists.Label(ObservationFlags.Excluded, language);
        if (explained.Column.Columns is not { } block) return CodeLists.Label(reason, language);
        var (completion, why) = block.Completions.Counting[result.Index];
        var lacking = explained.Figure switch
        {
            { Figure.Result.HasValue: true } => explained.Points,
            { Key: { Result.HasValue: false } key } => key,
            { Figure: var figure } => figure,
        };
        return new ReasonText(language).Of(
            reason, lacking, MeasureOf(explained.Score.Item.Measure), new FigureRow(block, result.Index, completion, why));
    }

    private string Why(Reason reason, RegionScore result, IReadOnlyList<ExplainedItem> items)
    {
        var (separator, comma) = language is Language.English ? (": ", "; ") : ("：", "；");
        var detail = reason switch
        {
            _ when result.Ranking is null => CodeLists.Label(ObservationFlags.Excluded, language),
            Reason.PartsMissing => string.Join(comma, items.Zip(result.Score.Items).Where(pair => pair.Second.IsMissing)
                .Select(pair => $"{pair.First.Name}{separator}{pair.First.Reason!.Message}")),
            _ when result.Score.VetoedBy.Any() =>
                DecisionRuleText.Of(DecisionRule.Vetoed, language, [.. result.Score.VetoedBy.Select(Name)]),
            _ => language is Language.English ? "no item applies" : "各项均不适用",
        };
        return $"{CodeLists.Label(reason, language)}{separator}{detail}";
    }

    private static Measure MeasureOf(Criterion criterion) =>
        criterion is Criterion.Rank ? MeasureRegistry.Of("rank") : MeasureRegistry.MeasureOf(ItemInputsColumn.KeyOf(criterion));
}
