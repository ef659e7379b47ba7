using Indicators.Api.Http;

namespace Indicators.Api.Features.Figures;

/// <summary>Periods are listed or a series with its frequency; a total is that of the region within, and so of all its parts.</summary>
internal sealed class FigureRules : WordRules
{
    public static readonly FigureRules Instance = new();

    private FigureRules()
    {
        Scope();
        Word[] series = [FigureWords.From, FigureWords.To, FigureWords.Last];
        When(words => series.Any(words.Has), () => Excludes(FigureWords.Period, series))
            .Otherwise(() => Refuses(FigureWords.Frequency, _ => "from, to, last"));
        When(words => words.Text(FigureWords.Total) is "true", () => Excludes(FigureWords.Total, Word.Region, Word.Group));
    }
}
