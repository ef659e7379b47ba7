using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Figures;
using Indicators.Targets;

namespace Indicators.Api.Features.Figures;

/// <summary>The query words that only figures have.</summary>
public static class FigureWords
{
    public static readonly Word Period = Word.Period with
    {
        Description = $"{Word.Period.Description} latest (the default): the newest period that any of the asked regions reported.",
    };

    public static readonly Word From = new("from", "A series: the spans of the frequency that begin no earlier than this period.") { Example = "2013" };

    public static readonly Word To = new("to", "A series: the spans of the frequency that end no later than this period; without it up to the latest reported.") { Example = "2014" };

    public static readonly Word Last = new("last", "A series: so many spans of the frequency, back from to or the latest reported.") { Range = (1, 1200) };

    public static readonly Word Frequency = Word.Frequency with
    {
        Description = "The length of a series' spans; needed with from, to and last unless all stored spans are of one length.",
    };

    public static readonly Word Measure = new("measure", "Which figures to work out; several with commas.") { Several = true, Choices = MeasureWords.All };

    public static readonly Word By = new("by", "What a ranking compares; a ratio's growth by its points.") { Choices = MeasureWords.Compared };

    public static readonly Word Compare = new("compare", "What growth is measured from: year (the default), previous 环比, yearStart 比年初 (stocks), a year such as 2020, average-n 年均, twoYear 两年平均.")
    {
        Example = "average-3",
    };

    public static readonly Word Total = new("total", "One more row for the region within: what all rows come to together, with reported and expected counts.") { IsBoolean = true };

    public static readonly Word Against = new("against", "Which target counts: that of this period (2025), or that set by this region (省定).") { Example = "420000" };

    public static readonly Word Targets = new("targets", "all: a row for every target of the nearest period; first: the one that counts.") { Choices = ["all", "first"] };

    public static readonly Word Kind = Word.Choice<TargetKind>("kind", "Only targets of this kind count.");

    public static readonly Word Commitment = Word.Choice<Commitment>("commitment", "Only targets of this commitment count.");

    public static readonly Word Formula = Word.Choice<Measures.Formula>("formula", "How a rate is read where less is better: 2 − actual/required with a floor of 0 (default), or required/actual.");

    public static readonly Word Status = Word.Choice<Status>("status", "Only actuals of this status are seen.");

    public static readonly Word Spans = Word.Spans with { Description = $"{Word.Spans.Description} derived without it." };

    public static readonly Word Ties = Word.Choice<Measures.Ties>("ties", "Places after a tie: 1,1,3 (default) or 1,1,2.");

    public static readonly Word TieOn = new("tieOn", "Whether figures tie as they are (default) or as they are shown.") { Choices = ["exact", "shown"] };

    public static readonly Word Decimals = new("decimals", "Places of derived figures, 2 without it; stored values go out whole.") { Range = (0, 12) };

    public static readonly Word Rounding = Word.Choice<RoundingMode>("rounding", "How derived figures are rounded, once: half-up (default), half-even (GB/T 8170), truncate.");

    public static readonly Word Since = new("since", "Only rows that differ from how they stood at this revision, the old figures in was.") { Range = (0, int.MaxValue) };

    public static readonly Word Sort = new("sort", "Columns to sort by, with commas; - before one sorts it from the highest. Rows without a figure come last.")
    {
        Several = true,
        Example = "-completion",
    };

    /// <summary>Which figures, of when, and how they are worked out and rounded.</summary>
    public static readonly Word[] Figures =
    [
        Word.Indicator with { Required = true }, Word.Region, Word.Within, Word.Level, Word.Group, Period, From, To, Last, Frequency,
        By, Compare, Against, Targets, Kind, Commitment, Formula, Status, Spans, Ties, TieOn, Total, Decimals, Rounding, Word.AsOf,
    ];

    /// <summary>The words of every figure endpoint.</summary>
    public static readonly Word[] All = [.. Figures, Sort, Since, .. Word.Shape];
}
