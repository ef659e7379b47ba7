using Indicators.Api.Features.Figures;
using Indicators.Api.Http;
using Indicators.Audits;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Features.Audit;

/// <summary>The query words of the audit.</summary>
internal static class AuditWords
{
    public static readonly Word Measure = Word.Choice<AuditMeasure>(
        "measure",
        "What is audited: declared growth, completion, share, points and ranks; value: reported ratios against their parts, and stored values "
        + "against each other; target: totals of targets against their parts. Several with commas.") with
    { Several = true };

    public static readonly Word Verdict = Word.Choice<Audits.Verdict>("verdict", "Only rows with these verdicts; several with commas.") with
    {
        Several = true,
        Example = "mismatch,contradiction",
    };

    public static readonly Word Sort = FigureWords.Sort with { Example = "-difference" };

    public static readonly Word[] All =
    [
        Word.Indicator, Word.Region, Word.Within, Word.Level, Word.Group, Word.Period, Word.From, Word.To, Measure, Verdict, Word.AsOf, FigureWords.Since, Sort,
        .. Word.Shape,
    ];

    /// <summary>What the words ask for; every wrong word is a fault.</summary>
    public static AuditQuery Read(this Words words, Snapshot snapshot)
    {
        var filter = words.Stored(snapshot, indicator => Periods(snapshot, indicator), words.Periods(Word.Period));
        var (measures, verdicts) = (words.Choices<AuditMeasure>(Measure), words.Choices<Audits.Verdict>(Verdict));
        return new(filter.Indicators is { } ids ? [.. ids.Select(id => snapshot.Catalogue.Indicators[id])] : snapshot.Catalogue.Indicators.All)
        {
            Regions = filter.Regions,
            Periods = filter.Periods,
            Group = words.Group(snapshot),
            Measures = measures.Count > 0 ? measures : null,
            Verdicts = verdicts.Count > 0 ? verdicts : null,
        };
    }

    private static IReadOnlyList<Period> Periods(Snapshot snapshot, int indicator) =>
        [.. snapshot.DeclaredPeriods(indicator).Union(snapshot.ActualPeriods(indicator)).Union(snapshot.TargetPeriods(indicator))];
}
