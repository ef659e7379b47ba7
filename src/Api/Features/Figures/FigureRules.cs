using FluentValidation;
using Indicators.Api.Http.Binding.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>
/// Periods are listed or a series with its frequency; a total is that of the region within or of the group, and so of all its parts.
/// </summary>
internal sealed class FigureRules : QueryParameterRules
{
    public static readonly FigureRules Instance = new();

    private FigureRules()
    {
        Scope();
        Excludes(PreviewWord.With, FigureParameters.Since, QueryParameter.AsOf);
        QueryParameter[] series = [FigureParameters.From, FigureParameters.To, FigureParameters.Last];
        Excludes(FigureParameters.Period, series);
        Excludes(FigureParameters.Fallback, series);
        Refuses(FigureParameters.Frequency, _ => "from, to, last").Unless(words => series.Any(words.Has));
        Excludes(FigureParameters.Total, QueryParameter.Region)
            .When(words => words.Text(FigureParameters.Total) is "true");
    }
}
