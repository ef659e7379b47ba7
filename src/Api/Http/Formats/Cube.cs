using Indicators.Periods;

namespace Indicators.Api.Http.Formats;

/// <summary>A figure of a cube, or why there is none.</summary>
internal readonly record struct CubeCell(decimal? Figure, string? Reason);

/// <summary>The figures of an indicator, region and period, a measure each; the place is that of the first of them.</summary>
internal readonly record struct CubeRow(long Place, IReadOnlyList<CubeCell> Cells);

/// <summary>The figures of an answer by indicator, region, period and measure, in order of place.</summary>
internal sealed record Cube(IReadOnlyList<Dimension> Dimensions, IReadOnlyList<CubeRow> Rows)
{
    public IEnumerable<(long Place, CubeCell Cell)> Cells =>
        Rows.SelectMany(row => row.Cells.Select((cell, at) => (row.Place + at, cell)));

    public static Cube Of<TRow>(Answer<TRow> answer)
        where TRow : IAnswerRow<TRow>
    {
        var language = answer.Shape.Language;
        var (indicators, regions) = (Named("indicator", "indicatorName"), Named("region", "regionName"));
        var (times, metrics) = (Named("time", "periodLabel"), Named("measure", "measure"));
        var measures = CubeFormat.Measures(answer.Columns);
        foreach (var measure in measures)
            metrics.PlaceOf(measure.Name, ColumnHeadings.Of(measure.Name, language), CubeFormat.UnitOf(measure, language));

        var reasons = answer.Columns.FirstOrDefault(column => column.Name == "reasons");
        var periods = new SortedDictionary<(Period? Period, string Code), string>();
        List<(int Indicator, int Region, string Time, CubeCell[] Cells)> found = [];
        var reader = new CellReader();
        foreach (var row in answer.Rows)
        {
            var keyed = (IKeyedRow)row;
            var (indicator, region, period) = CubeFormat.KeyOf(keyed);
            var why = reader.PairsOf(reasons, row);
            periods[(keyed.Period?.Period, period)] = keyed.Period?.Label.Text ?? period;
            var cells = new CubeCell[measures.Count];
            for (var at = 0; at < cells.Length; at++)
            {
                var figure = reader.FigureOf(measures[at], row);
                cells[at] = new(figure, figure is null ? why.GetValueOrDefault(measures[at].Name) : null);
            }

            var indicatorAt = indicators.PlaceOf(indicator, keyed.Indicator.Name, keyed.Unit);
            found.Add((indicatorAt, regions.PlaceOf(region, keyed.Region.Name), period, cells));
        }

        // In the order of time, whatever that of the rows.
        foreach (var ((_, code), label) in periods) times.PlaceOf(code, label);
        var rows = found.Select(row => new CubeRow(PlaceOf(row.Indicator, row.Region, row.Time), row.Cells));
        return new([indicators, regions, times, metrics], [.. rows.OrderBy(row => row.Place)]);

        long PlaceOf(int indicator, int region, string time) =>
            (((long)indicator * regions.Size + region) * times.Size + times.PlaceOf(time, time)) * metrics.Size;

        Dimension Named(string id, string column) => new(id, ColumnHeadings.Of(column, language));
    }
}
