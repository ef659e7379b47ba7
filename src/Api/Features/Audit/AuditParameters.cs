using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Formats;
using Indicators.Audits;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Audit;

/// <summary>The query words of the audit.</summary>
internal static class AuditParameters
{
    public static readonly QueryParameter Measure = QueryParameter.Choice<AuditMeasure>(
        "measure",
        "What is audited: declared growth, completion, share, points and ranks; value: declared values against the verified ones, reported "
        + "ratios against their parts, and stored values against each other; base: bases reported with figures against the stored ones; "
        + "target: totals of targets against their parts. Several with commas.") with
    { Several = true };

    public static readonly QueryParameter Verdict =
        QueryParameter.Choice<Audits.AuditVerdict>("verdict", "Only rows with these verdicts; several with commas.") with
        {
            Several = true,
            Example = "mismatch,contradiction",
        };

    public static readonly QueryParameter Sort = FigureParameters.Sort with { Example = "-difference" };

    public static readonly QueryParameter[] All =
    [
        QueryParameter.Indicator, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level, QueryParameter.Group,
        QueryParameter.Period, QueryParameter.From, QueryParameter.To, Measure, Verdict, QueryParameter.AsOf,
        FigureParameters.Since, PreviewWord.With, Sort,
        .. ListParameters.Shape,
    ];

    /// <summary>What the words ask for; every wrong word is a fault.</summary>
    public static AuditQuery Read(this QueryParameters words, Snapshot snapshot, ChangeSet? scenario)
    {
        var figures = new SnapshotDataset(snapshot, scenario);
        var filter = words.Stored(snapshot, indicator => Periods(figures, indicator), words.Periods(QueryParameter.Period));
        var (measures, verdicts) = (words.Choices<AuditMeasure>(Measure), words.Choices<Audits.AuditVerdict>(Verdict));
        return new(filter.Indicators is { } ids
            ? [.. ids.Select(id => snapshot.Catalogue.Indicators[id])]
            : snapshot.Catalogue.Indicators.All)
        {
            Regions = filter.Regions,
            Periods = filter.Periods,
            Group = words.Group(snapshot),
            Measures = measures.Count > 0 ? measures : null,
            Verdicts = verdicts.Count > 0 ? verdicts : null,
            Scenario = scenario,
        };
    }

    private static IReadOnlyList<Period> Periods(Dataset figures, int indicator) =>
        [.. figures.DeclaredPeriods(indicator).Union(figures.ActualPeriods(indicator)).Union(figures.TargetPeriods(indicator))];
}
