using Indicators.Api.Endpoints.Figures;
using Indicators.Api.Http;
using Indicators.Figures;

namespace Indicators.Api.Endpoints;

/// <summary>The words of questions for scores.</summary>
public static class ScoreWords
{
    public static readonly Word Sort = FigureWords.Sort with
    {
        Description = "Columns to sort by instead of the place, with commas; - before one sorts it from the highest.",
        Example = "region",
    };

    /// <summary>How scores are worked out and shown, whatever they are asked by.</summary>
    public static readonly Word[] Shown = [FigureWords.Status, FigureWords.Ties, FigureWords.Decimals, FigureWords.Rounding, Sort, Word.AsOf];

    public static readonly Word[] All =
        [Word.Scheme, Word.Period.AsRequired(), Word.Region, Word.Within, Word.Level, Word.Group, .. Shown, .. Word.Shape];

    public static Precision PrecisionOf(Words words) => new(
        words.Integer(FigureWords.Decimals) ?? Precision.Default.Decimals,
        words.Choice<RoundingMode>(FigureWords.Rounding) ?? Precision.Default.Mode);
}
