using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Spans;

/// <summary>
/// Spans are equations (design rule 4). With S(t) the running total of a flow at month boundary t, a report of the span [a, b) says
/// S(b) − S(a) = value. Boundaries are nodes and reports are edges, so a span is known exactly when its two ends are connected:
/// Q2 = H1 − Q1, 5月 = 1–5月 − 1–4月, 全年 = H1 + H2. Missing reports and bounds are no equations; nothing is imputed.
/// </summary>
/// <param name="asked">The span of a flow that is asked for.</param>
/// <param name="reported">The spans that anyone reported, as far as they are <see cref="Searchable"/>; none twice.</param>
/// <param name="subtractable">
/// Whether Q2 = H1 − Q1. Of what is revised as the year goes on (quarterly GDP) spans are only added.
/// </param>
public sealed class SpanSolver(Period asked, IReadOnlyList<Period> reported, bool subtractable = true)
{
    /// <summary>Those inside the calendar years that the asked span touches.</summary>
    public static IEnumerable<Period> Searchable(Period asked, IEnumerable<Period> known) =>
        known.Where(span => asked.FirstYear <= span.FirstYear && span.LastYear <= asked.LastYear);

    /// <summary>
    /// Those of them that can say something about the asked span: on a way between its ends, or in a cycle with one that is. Whoever
    /// reports only 1–n月 cumulatives says nothing about 1–9月 by 1–8月.
    /// </summary>
    public static IReadOnlyCollection<Period> Telling(Period asked, IEnumerable<Period> known, bool subtractable = true)
    {
        var reports = Usable(asked, Searchable(asked, known).ToDictionary(span => span, _ => ObservationStatus.Final), subtractable);
        return SpanPath.Best(asked, reports, subtractable) is { } path
            ? path.Union(new SpanTree(asked, path, reports).Cycles().SelectMany(cycle => cycle).Select(part => part.Span)).ToList()
            : [];
    }

    /// <summary>
    /// The asked span for each region. A report of it wins, else the way with the fewest spans, then with the best weakest status, then
    /// the earliest. Where another way has another result the reading is flagged and tells which spans disagree, and by how much.
    /// </summary>
    /// <param name="regions">How many regions there are.</param>
    /// <param name="columns">For each reported span the reading of each region.</param>
    public Observation[] Solve(int regions, IReadOnlyList<Observation[]> columns)
    {
        var columnOf = reported.Zip(columns).ToDictionary();
        var asReported = columnOf.GetValueOrDefault(asked);
        var patterns = SpanPatterns.Of(regions, columns);
        var ways = new Dictionary<int, SpanSolution?>();

        var solved = new Observation[regions];
        for (var region = 0; region < regions; region++)
        {
            if (!ways.TryGetValue(patterns[region], out var way))
            {
                ways[patterns[region]] = way = Find(columnOf, region);
            }

            solved[region] = way?.Read(region) ?? asReported?[region] ?? Observation.Missing(Reason.NotReported);
        }

        return solved;
    }

    private SpanSolution? Find(Dictionary<Period, Observation[]> columnOf, int region)
    {
        var reports = new Dictionary<Period, ObservationStatus>();
        foreach (var (span, column) in columnOf)
        {
            if (column[region].IsExact)
            {
                reports.Add(span, column[region].Status!.Value);
            }
        }

        var usable = Usable(asked, reports, subtractable);
        return SpanPath.Best(asked, usable, subtractable) is { } path
            ? new(new SpanTree(asked, path, usable), usable, columnOf, subtractable)
            : null;
    }

    private static Dictionary<Period, ObservationStatus> Usable(
        Period asked, Dictionary<Period, ObservationStatus> reports, bool subtractable) =>
        subtractable ? reports : SpanPath.Summands(asked, reports);
}
