using Indicators.Api.Endpoints.Figures;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Endpoints.Explain;

/// <summary>Puts an explanation in words.</summary>
public sealed class Explainer(Snapshot snapshot, Precision precision, Language language)
{
    private readonly FormulaText _formulas = new(language);

    public ExplainedFigure Explain(FigureRow row, MeasureSet measure, FigureItem shown, string word)
    {
        var explanation = Explanation.Of(row, measure);
        var figure = explanation.Figure;
        var inputs = new Inputs(snapshot, language).Of(explanation);
        return new(
            shown, word, inputs, Formula(figure), Steps(explanation), Exact(figure.Result), Rounding(row, measure, figure.Result),
            figure.Result.Reason is { } reason ? new(reason, Why(reason, explanation, measure, row)) : null,
            explanation.Ranking is { } ranking ? new Rankings(language).Of(ranking, row) : null,
            snapshot.Newest);
    }

    private string Why(Reason reason, Explanation explanation, MeasureSet measure, FigureRow row) =>
        new ReasonText(language).Of(reason, explanation.Key is { Result.HasValue: false } key ? key : explanation.Figure, measure, row);

    private ExplainedFormula? Formula(Term figure) =>
        figure.Operation is Operation.None ? null : new(_formulas.Words(figure), _formulas.Numbers(figure));

    private List<ExplainedStep> Steps(Explanation explanation) =>
    [
        .. explanation.Terms()
            .Where(term => term is { Name: not null, From.Count: > 0, Operation: not Operation.None })
            .Where(term => !ReferenceEquals(term, explanation.Figure))
            .Select(term => new ExplainedStep(
                term.Name!.Value, _formulas.Words(term), _formulas.Numbers(term), Exact(term.Result), term.Result.Reason))
            .Distinct(),
    ];

    private ExplainedRounding? Rounding(FigureRow row, MeasureSet measure, Outcome result)
    {
        var isRounded = measure switch
        {
            MeasureSet.Rank => false,
            MeasureSet.Value => row.Actual.Flags.HasFlag(Flags.Computed),
            MeasureSet.Computed => row.Block.Computed[row.Index].Value.Flags.HasFlag(Flags.Computed),
            _ => true,
        };
        return isRounded ? new(precision.Decimals, precision.Mode, result.OrNull is { } exact ? precision.Of(exact) : null) : null;
    }

    private static string? Exact(Outcome result) => result.OrNull?.Trimmed().ToString();
}
