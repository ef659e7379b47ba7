using Indicators.Actuals;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Scores;

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
        [Word.Scheme, Word.Period.AsRequired(), Word.Region, Word.Within, Word.Level, Word.Group, .. Shown, FigureWords.Since, .. Word.Shape];

    public static Precision PrecisionOf(Words words) => new(
        words.Integer(FigureWords.Decimals) ?? Precision.Default.Decimals,
        words.Choice<RoundingMode>(FigureWords.Rounding) ?? Precision.Default.Mode);

    /// <summary>What the words ask for; null with faults.</summary>
    public static ScoreQuery? Read(Words words, Snapshot snapshot)
    {
        var (scheme, periods) = (words.Scheme(snapshot), words.Periods(Word.Period));
        var (status, ties) = (words.Choice<Status>(FigureWords.Status), words.Choice<Ties>(FigureWords.Ties) ?? Ties.Standard);
        if (periods.Count == 0) return null;

        var regions = words.Scope(snapshot, periods[^1].Last);
        return scheme is null
            ? null
            : new ScoreQuery { Scheme = scheme, Regions = regions, Periods = periods, Status = status, Ties = ties };
    }
}
