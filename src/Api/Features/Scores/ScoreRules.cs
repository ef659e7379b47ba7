using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;

namespace Indicators.Api.Features.Scores;

/// <summary>Whose scores are meant.</summary>
internal sealed class ScoreRules : QueryParameterRules
{
    public static readonly ScoreRules Instance = new();

    private ScoreRules()
    {
        Scope();
        Excludes(PreviewWord.With, FigureParameters.Since, QueryParameter.AsOf);
    }
}
