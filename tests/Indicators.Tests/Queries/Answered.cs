using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Tests.Measures.Spans;

namespace Indicators.Tests.Queries;

/// <summary>The rows of 江西, its cities and some counties for all indicators, worked out with some measures.</summary>
internal sealed class Answered
{
    public Answered(
        Snapshot snapshot, IEnumerable<string> words, string? period = null, bool total = false, RankingKey? by = null,
        bool allTargets = false, string? indicator = null, TargetKind? kind = null, GrowthComparison? compare = null)
    {
        var catalogue = snapshot.Catalogue;
        var province = catalogue.Regions.OfCode("360000").Single();
        Query = new FigureQuery
        {
            Indicators =
            [
                .. (indicator is null ? RandomFigures.Codes : [indicator]).Select(code => catalogue.Indicators.OfCode(code)!),
            ],
            Regions = total || by is not null ? new([], province, null) : new(ChangedRegions.Asked(catalogue.Regions), null, null),
            Periods = new(period is null ? [SpanReports.Span("2021"), SpanReports.Span("2021-Q2")] : [SpanReports.Span(period)]),
            Measures = MeasureRegistry.Asked(words, by ?? RankingKey.Value),
            By = by ?? RankingKey.Value,
            Total = total,
            Compare = compare ?? GrowthComparison.Year,
            Targets = new(kind ?? (words.Contains("allocation") ? TargetKind.Level : null), All: allTargets),
        };
        Rows = [.. Query.Answer(snapshot)];
        Dataset = Rows[0].Columns.Context.Dataset;
    }

    public FigureQuery Query { get; }

    public List<FigureRow> Rows { get; }

    public Dataset Dataset { get; }
}

internal static class MeasureCells
{
    public static Dictionary<string, MeasureValue> Cells(this Measure measure, FigureRow row) =>
        measure.Columns.Index().ToDictionary(column => column.Item.Name, column => measure.Read(row, column.Index));
}
