using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>How exact rows are shown: derived figures rounded once, codes and labels in words.</summary>
public sealed class FigurePresenter(FigureQuery query, IReadOnlyList<string> chosen, Precision precision, Language language)
{
    public FigureQuery Query => query;

    public IReadOnlyList<string> Chosen => chosen;

    public RowLabels Labels { get; } = new(language);

    public FigureItem Show(FigureRow row) => new(row, this);

    public string? Text(Period? period) => period is { } span ? Labels.Of(span).Text : null;

    public string? Label(GrowthTransition? transition) => transition is { } passage ? CodeLists.Label(passage, language) : null;

    public decimal? Round(ValueOrReason outcome) => Round(outcome.OrNull);

    public decimal? Round(decimal? exact) => exact is { } figure ? precision.Of(figure) : null;

    /// <summary>A ratio worked out from its parts has no end of digits; everything else that is stored or summed goes out whole.</summary>
    public decimal? Whole(in Observation reading) => reading.Flags.HasFlag(ObservationFlags.Computed) ? Round(reading.Value) : reading.Value;

    /// <summary>The difference of two figures is as exact as they are.</summary>
    public decimal? Exactly(ValueOrReason difference, in Observation first, in Observation second) =>
        (first.Flags | second.Flags).HasFlag(ObservationFlags.Computed) ? Round(difference) : difference.OrNull;

    /// <summary>What was printed goes out as it was printed, what is chained from it is rounded.</summary>
    public decimal? Official(ValueOrReason rate) => query.Compare == GrowthComparison.Year ? rate.OrNull : Round(rate);
}
