using Indicators.Api.Features.Figures;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Explain;

/// <summary>Puts the explanation of a figure in words.</summary>
public sealed class Explainer(Snapshot snapshot, Precision precision, Language language)
{
    private readonly TermRows _terms = new(precision, language);

    public ExplainedFigure Explain(FigureRow row, MeasureSet measure, FigureItem shown, string word)
    {
        var explanation = Explanation.Of(row, measure);
        var figure = explanation.Figure;
        return new()
        {
            Figure = shown,
            Measure = word,
            Inputs = new Inputs(snapshot, language).Of(explanation.Terms()),
            Formula = _terms.Formula(figure),
            Steps = _terms.Steps(explanation.Terms(), figure),
            Exact = TermRows.Exact(figure.Result),
            Rounding = IsRounded(row, measure) ? _terms.Rounding(figure.Result) : null,
            Reason = figure.Result.Reason is { } reason ? new(reason, Why(reason, explanation, measure, row)) : null,
            Ranking = explanation.Ranking is { } ranking ? new Rankings(language).Of(ranking, row) : null,
            Revision = snapshot.Newest,
        };
    }

    private string Why(Reason reason, Explanation explanation, MeasureSet measure, FigureRow row) =>
        new ReasonText(language).Of(reason, explanation.Key is { Result.HasValue: false } key ? key : explanation.Figure, measure, row);

    private static bool IsRounded(FigureRow row, MeasureSet measure) => measure switch
    {
        MeasureSet.Rank => false,
        MeasureSet.Value => row.Actual.Flags.HasFlag(Flags.Computed),
        MeasureSet.Computed => row.Block.Computed[row.Index].Value.Flags.HasFlag(Flags.Computed),
        _ => true,
    };
}
