using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Tests.Measures.Spans;

/// <summary>Reports of one region as text: "2020-H1 = 30", "2020-Q1 = 12 provisional", "2020-05 missing", "2020-Q3 > 300".</summary>
internal static class SpanReports
{
    public static Period Span(string text) =>
        Period.TryRead(text, out var span, out var fault) ? span : throw new ArgumentException($"{text}: {fault}", nameof(text));

    public static Observation Ask(string asked, params string[] reports)
    {
        var read = reports.Select((report, index) => Read(report, index + 1)).ToDictionary();
        Period[] spans = [.. SpanSolver.Searchable(Span(asked), read.Keys)];
        return new SpanSolver(Span(asked), spans).Solve(1, [.. spans.Select(span => new[] { read[span] })]).ShouldHaveSingleItem();
    }

    public static string Text(IEnumerable<SpanPart>? parts) =>
        string.Join(' ', (parts ?? []).Select(part => $"{(part.Sign > 0 ? '+' : '-')}{part.Span}"));

    private static (Period Span, Observation Reading) Read(string report, long revision)
    {
        var words = report.Split(' ');
        var status = words.Length is 2 or 4 ? Enum.Parse<ObservationStatus>(words[^1], ignoreCase: true) : ObservationStatus.Final;
        return (Span(words[0]), words.Length == 2 ? Observation.Missing(Reason.NotReported, status) : new()
        {
            Value = decimal.Parse(words[2]),
            Status = status,
            Bound = words[1] == ">" ? Bound.MoreThan : Bound.None,
            Revision = revision,
        });
    }
}
