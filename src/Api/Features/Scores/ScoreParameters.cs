using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Formats;
using Indicators.Measures.Formulas;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Scores;

/// <summary>The words of questions for scores.</summary>
public static class ScoreParameters
{
    public static readonly QueryParameter Sort = FigureParameters.Sort with
    {
        Description = "Columns to sort by instead of the place, with commas; - before one sorts it from the highest.",
        Example = "region",
    };

    /// <summary>How scores are worked out and shown, whatever they are asked by.</summary>
    public static readonly QueryParameter[] Shown =
        [FigureParameters.Status, FigureParameters.Ties, ListParameters.Decimals, ListParameters.Rounding, Sort, QueryParameter.AsOf];

    public static readonly QueryParameter[] All =
        [QueryParameter.Scheme, QueryParameter.Period
            .AsRequired(), QueryParameter.Region, QueryParameter.Within, QueryParameter.Level, QueryParameter.Group,
            QueryParameter.Statistical, .. Shown,
            FigureParameters.Since, PreviewWord.With, .. ListParameters.Shape];

    /// <summary>What the words ask for; null with faults.</summary>
    public static ScoreQuery? Read(QueryParameters words, Snapshot snapshot)
    {
        var (scheme, periods) = (words.Scheme(snapshot), words.Periods(QueryParameter.Period));
        var (statuses, ties) =
            (words.Statuses(FigureParameters.Status), words.Choice<TieRule>(FigureParameters.Ties) ?? TieRule.Standard);
        if (periods.Count == 0) return null;

        var regions = words.Scope(snapshot, periods[^1]);
        return scheme is null
            ? null
            : new ScoreQuery { Scheme = scheme, Regions = regions, Periods = periods, Statuses = statuses, Ties = ties };
    }
}
