using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>
/// Which figures follow from internal ones that were kept from their reader. Those are not permitted, whatever would come of the rest; a
/// figure that takes nothing of it is shown. Who may not see a region's figures sees nothing that follows from them.
/// </summary>
internal sealed class WithheldFigures(FigureQuery query, Snapshot snapshot)
{
    public void Mark(IReadOnlyList<FigureRow> rows)
    {
        foreach (var alike in rows.GroupBy(row => (row.Indicator, IsTotal: row.Total is not null)))
        {
            var seen = alike.ToLookup(row => alike.Key.IsTotal || snapshot.Sees(row.Indicator.Id, row.Region.Id, row.Period));
            Withhold(seen[false], query.Measures);
            FigureRow[] reported = [.. seen[true].Where(row => !row.IsNeverReported)];
            foreach (var measure in query.Measures) Mark(alike.Key.Indicator, reported, alike.Key.IsTotal, measure);
        }
    }

    // Where together something was missing, each is asked alone: its neighbour's lack is not its own.
    private void Mark(Indicator indicator, IReadOnlyList<FigureRow> rows, bool isTotal, Measure measure)
    {
        Region[] regions = [.. rows.Select(row => row.Region).Distinct()];
        if (regions.Length == 0 || !Lacks(indicator, isTotal ? query.Regions.Picked : regions, rows, isTotal, measure)) return;
        foreach (var alone in rows.GroupBy(row => row.Region))
        {
            if (isTotal || regions.Length == 1 || Lacks(indicator, [alone.Key], [.. alone], isTotal, measure)) Withhold(alone, [measure]);
        }
    }

    private bool Lacks(
        Indicator indicator, IReadOnlyList<Region> regions, IReadOnlyList<FigureRow> rows, bool isTotal, Measure measure)
    {
        var before = snapshot.Viewer!.Withheld;
        (query with
        {
            Indicators = [indicator],
            Measures = [measure],
            Periods = new([.. rows.Select(row => row.Period).Distinct()]),
            Regions = query.Regions with { Picked = regions },
            Total = isTotal,
        }).Load(snapshot);
        return snapshot.Viewer.Withheld > before;
    }

    private static void Withhold(IEnumerable<FigureRow> rows, IReadOnlyList<Measure> measures)
    {
        foreach (var row in rows) row.Withheld = [.. row.Withheld, .. measures.Select(measure => measure.Word)];
    }
}
