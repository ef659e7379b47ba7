using Indicators.Periods;

namespace Indicators.Api.Http.Formats;

/// <summary>A figure of a cube, or why there is none, at its places in the dimensions.</summary>
internal readonly record struct CubeCell(IReadOnlyList<int> Places, decimal? Figure, string? Reason);

/// <summary>The figures of an answer by indicator, region, period and measure.</summary>
internal sealed record Cube(IReadOnlyList<Dimension> Dimensions, IReadOnlyList<CubeCell> Cells)
{
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
        List<(int Indicator, int Region, string Period, int Measure, decimal? Figure, string? Reason)> found = [];
        var reader = new CellReader();
        foreach (var row in answer.Rows)
        {
            var keyed = (IKeyedRow)row;
            var (indicator, region, period) = CubeFormat.KeyOf(keyed);
            var why = reader.PairsOf(reasons, row);
            var indicatorAt = indicators.PlaceOf(indicator, keyed.Indicator.Name, keyed.Unit);
            var regionAt = regions.PlaceOf(region, keyed.Region.Name);
            periods[(keyed.Period?.Period, period)] = keyed.Period?.Label.Text ?? period;
            for (var at = 0; at < measures.Count; at++)
            {
                var figure = reader.FigureOf(measures[at], row);
                found.Add((indicatorAt, regionAt, period, at, figure, figure is null ? why.GetValueOrDefault(measures[at].Name) : null));
            }
        }

        // In the order of time, whatever that of the rows.
        foreach (var ((_, code), label) in periods) times.PlaceOf(code, label);
        return new(
            [indicators, regions, times, metrics],
            [
                .. found.Select(cell => new CubeCell(
                    [cell.Indicator, cell.Region, times.PlaceOf(cell.Period, cell.Period), cell.Measure], cell.Figure, cell.Reason)),
            ]);

        Dimension Named(string id, string column) => new(id, ColumnHeadings.Of(column, language));
    }
}
