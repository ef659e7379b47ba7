using Indicators.Api.Features.Figures;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Storage;

namespace Indicators.Api.Features.Explain;

/// <summary>Puts the explanation of a figure in words.</summary>
public sealed class FigureExplainer(Snapshot snapshot, Precision precision, Language language)
{
    private readonly ExpressionPresenter _terms = new(precision, language);

    public ExplainedFigure Explain(FigureRow row, Measure measure, FigureItem shown)
    {
        if (row.Withheld.Contains(measure.Word))
            return ExplainedFigure.Withheld(measure.Word, snapshot.Newest, language) with { Figure = shown };
        var explanation = measure.Explain(row);
        var figure = explanation.Figure;
        return new()
        {
            Figure = shown,
            Measure = measure.Word,
            Inputs = new InputPresenter(snapshot, language).Of(explanation.Terms()),
            Formula = _terms.Formula(figure),
            Steps = _terms.Steps(explanation.Terms(), figure),
            Exact = ExpressionPresenter.Exact(figure.Result),
            ExactFraction = ExpressionPresenter.Fraction(figure.Result),
            Rounding = measure.Cell(row).IsRounded ? _terms.Rounding(figure.Result) : null,
            Reason = figure.Result.Reason is { } reason ? new(reason, Why(reason, explanation, measure, row)) : null,
            Ranking = explanation.Ranking is { } ranking ? new RankingPresenter(language).Of(ranking, row) : null,
            Revision = snapshot.Newest,
        };
    }

    private string Why(Reason reason, Explanation explanation, Measure measure, FigureRow row) =>
        new ReasonText(language).Of(reason, explanation.Key is { Result.HasValue: false } key ? key : explanation.Figure, measure, row);
}
