using Indicators.Api.Http;

namespace Indicators.Api.Features.Scores;

/// <summary>Whose scores are meant.</summary>
internal sealed class ScoreRules : WordRules
{
    public static readonly ScoreRules Instance = new();

    private ScoreRules() => Scope();
}
