using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Api.Features.Figures;

/// <summary>The query words that only figures have.</summary>
public static class FigureParameters
{
    public static readonly QueryParameter Period = QueryParameter.Period with
    {
        Description =
            $"{QueryParameter.Period.Description} latest (the default): the newest period that any of the asked regions reported"
            + " or, where they are compared, any of their peers; without a period where none ever did.",
    };

    public static readonly QueryParameter From =
        new("from", "A series: the spans of the frequency that begin no earlier than this period.") { Example = "2013" };

    public static readonly QueryParameter To = new("to", "A series: the spans of the frequency that end no later than this period; without "
        + "it up to the latest reported.")
    { Example = "2014" };

    public static readonly QueryParameter Last =
        new("last", "A series: so many spans of the frequency, back from to or the latest reported.") { Range = (1, 1200) };

    public static readonly QueryParameter Frequency = QueryParameter.Frequency with
    {
        Description = "The length of a series' spans; needed with from, to and last unless all stored spans are of one length.",
    };

    public static readonly QueryParameter Measure = new("measure", "Which figures to work out; several with commas.")
    {
        Several = true,
        Choices = [.. MeasureRegistry.All.Select(measure => measure.Word)],
    };

    public static readonly QueryParameter By = new(
        "by",
        "What a ranking compares; a ratio's growth by its points. By growth those whose change has no rate are unranked (transition); "
        + "change ranks the absolute change of all.")
    {
        Choices = [.. MeasureRegistry.RankingKeys.Select(key => key.Word)],
    };

    public static readonly QueryParameter Compare = new(
        "compare", "What growth is measured from: year (the default), previous 环比, yearStart 比年初 (stocks), a year such as 2020, average-n "
            + "年均, twoYear 两年平均.")
    {
        Example = "average-3",
    };

    public static readonly QueryParameter Total = new("total", "One more row for the region within or the group: what all rows come to "
        + "together, with reported and expected counts.")
    { IsBoolean = true };

    public static readonly QueryParameter Against =
        new("against", "Which target counts: that of this period (2025), or that set by this region (省定).") { Example = "420000" };

    public static readonly QueryParameter Targets = new(
        "targets",
        "all: a row for every target of the nearest period, and for what targets of its parts make; first: the one that counts.")
    {
        Choices = ["all", "first"],
    };

    public static readonly QueryParameter Kind = QueryParameter.Choice<TargetKind>("kind", "Only targets of this kind count.");

    public static readonly QueryParameter Commitment = QueryParameter.Choice<Commitment>(
        "commitment", "Only targets of this commitment count.");

    public static readonly QueryParameter Formula = QueryParameter.Choice<RateFormula>(
        "formula",
        "How a rate is read that has the choice: where less is better mirror, 2 − actual/required with a floor of 0 (default), or inverse, "
        + "required/actual; of a cumulativeChange logarithmic (default) or linear.");

    public static readonly QueryParameter Status = QueryParameter.Status with
    {
        Description = "Only actuals of these statuses are seen; several with commas. Where there is another, the reason is other-status.",
    };

    public static readonly QueryParameter Fallback = new(
        "fallback", "latest: for a span shorter than the indicator has, its latest year stands in, flagged latest:2023.")
    { Choices = ["latest"] };

    public static readonly QueryParameter Spans =
        QueryParameter.Spans with { Description = $"{QueryParameter.Spans.Description} derived without it." };

    public static readonly QueryParameter Ties = QueryParameter.Choice<TieRule>(
        "ties", "Places after a tie: 1,1,3 (default) or 1,1,2.");

    public static readonly QueryParameter TieOn =
        new("tieOn", "Whether figures tie as they are (default) or as they are shown.") { Choices = ["exact", "shown"] };

    public static readonly QueryParameter Since =
        new("since", "Only rows that differ from how they stood at this revision, the old figures in was, and those that are gone. With "
            + "its hash, 12:…, as the header History told it, what is another revision now is refused.")
        {
            Example = "12",
        };

    public static readonly QueryParameter Sort = new(
        "sort", "Columns to sort by, with commas; - before one sorts it from the highest. Rows without a figure come last.")
    {
        Several = true,
        Example = "-completion",
    };

    /// <summary>Which figures, of when, and how they are worked out and rounded.</summary>
    public static readonly QueryParameter[] Figures =
    [
        QueryParameter.Indicator with { Required = true }, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level,
        QueryParameter.Group, QueryParameter.Statistical, Period, From, To, Last, Frequency,
        By, Compare, Against, Targets, Kind, Commitment, Formula, Status, Spans, Fallback, Ties, TieOn, Total,
        ListParameters.Decimals, ListParameters.Rounding,
        QueryParameter.AsOf,
    ];

    /// <summary>The words of every figure endpoint.</summary>
    public static readonly QueryParameter[] All = [.. Figures, Sort, Since, PreviewWord.With, OnlyRows.Word, .. ListParameters.Shape];

    /// <summary>How what is derived is rounded.</summary>
    public static Precision PrecisionOf(QueryParameters words)
    {
        var usual = Precision.Default with { Mode = words.Choice<RoundingMode>(ListParameters.Rounding) ?? Precision.Default.Mode };
        return words.Integer(ListParameters.Decimals) is { } places ? usual with { Decimals = places, IsUsual = false } : usual;
    }
}
