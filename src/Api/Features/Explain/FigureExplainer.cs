using Indicators.Api.Features.Figures;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Explain;

/// <summary>Puts the explanation of a figure in words.</summary>
/// <param name="preview">What is seen as if it had been written; null for what is stored alone.</param>
public sealed class FigureExplainer(Snapshot snapshot, Precision precision, Language language, ChangeSet? preview = null)
{
    private readonly ExpressionPresenter _terms = new(precision, language);

    /// <param name="measures">The first stands for the figure, the others beside it.</param>
    public ExplainedFigure Explain(FigureRow row, IReadOnlyList<Measure> measures, FigureItem shown)
    {
        if (measures.FirstOrDefault(measure => row.Withheld.Contains(measure.Word)) is { } withheld)
            return ExplainedFigure.Withheld(withheld.Word, snapshot.Newest, language) with { Figure = shown };
        var explanations = measures.Select(measure => (Measure: measure, Explanation: Apart(row, measure))).ToList();
        List<Expression> terms = [.. explanations.SelectMany(explained => explained.Explanation.Terms())];
        var told = explanations.ConvertAll(explained => Told(row, explained.Measure, explained.Explanation));
        return new()
        {
            Figure = shown,
            Measure = told[0].Measure,
            Inputs = new InputPresenter(snapshot, language, terms, preview).Of(terms),
            Formula = told[0].Formula,
            Steps = told[0].Steps,
            Exact = told[0].Exact,
            ExactFraction = told[0].ExactFraction,
            Rounding = told[0].Rounding,
            Reason = told[0].Reason,
            Ranking = told[0].Ranking,
            Others = told.Count > 1 ? told[1..] : null,
            Revision = snapshot.Newest,
        };
    }

    private static Explanation Apart(FigureRow row, Measure measure) =>
        row.IsNeverReported ? new(Expression.None(Reason.NotReported), []) : measure.Explain(row);

    private ExplainedMeasure Told(FigureRow row, Measure measure, Explanation explanation)
    {
        var figure = explanation.Figure;
        return new(
            measure.Word,
            _terms.Formula(figure, measure.Label(language)),
            _terms.Steps(explanation.Terms(), figure),
            ExpressionPresenter.Exact(figure.Result),
            ExpressionPresenter.Fraction(figure.Result),
            !row.IsNeverReported && measure.Cell(row) is { IsRounded: true } cell ? _terms.Rounding(figure.Result, cell.Decimals) : null,
            figure.Result.Reason is { } reason ? new(reason, Why(reason, explanation, measure, row)) : null,
            explanation.Ranking is { } ranking ? new RankingPresenter(language).Of(ranking, row) : null);
    }

    private string Why(Reason reason, Explanation explanation, Measure measure, FigureRow row) =>
        new ReasonText(language).Of(reason, explanation.Key is { Result.HasValue: false } key ? key : explanation.Figure, measure, row);
}
