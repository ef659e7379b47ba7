using Indicators.Api.Http;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>How exact rows are shown: derived figures rounded once, codes and labels in words.</summary>
public sealed class FigureRows(FigureQuery query, IReadOnlyList<string> chosen, Precision precision, Language language)
{
    public FigureQuery Query => query;

    public IReadOnlyList<string> Chosen => chosen;

    public Labels Labels { get; } = new(language);

    public FigureItem Show(FigureRow row) => new(row, this);

    public string? Text(Period? period) => period is { } span ? Labels.Of(span).Text : null;

    public string? Label(Transition? transition) => transition is { } passage ? Codes.Label(passage, language) : null;

    public decimal? Round(Outcome outcome) => Round(outcome.OrNull);

    public decimal? Round(decimal? exact) => exact is { } figure ? precision.Of(figure) : null;

    /// <summary>A ratio worked out from its parts has no end of digits; everything else that is stored or summed goes out whole.</summary>
    public decimal? Whole(in Reading reading) => reading.Flags.HasFlag(Flags.Computed) ? Round(reading.Value) : reading.Value;

    /// <summary>The difference of two figures is as exact as they are.</summary>
    public decimal? Exactly(Outcome difference, in Reading first, in Reading second) =>
        (first.Flags | second.Flags).HasFlag(Flags.Computed) ? Round(difference) : difference.OrNull;

    /// <summary>What was printed goes out as it was printed, what is chained from it is rounded.</summary>
    public decimal? Official(Outcome rate) => query.Compare == Comparison.Year ? rate.OrNull : Round(rate);
}
