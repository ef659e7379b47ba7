using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Codes;
using Indicators.Observations;

namespace Indicators.Api.Http.Formats;

/// <summary>A figure a line, by SDMX-CSV 1.0.</summary>
public sealed class SdmxCsvFormat() : CubeFormat("sdmx-csv", "by SDMX-CSV 1.0, a figure a line", MediaTypes.SdmxCsv)
{
    /// <summary>The flow of data that the lines are of, as clients of SDMX find it.</summary>
    public const string Flow = "INDICATORS:FIGURES(1.0)";

    private static readonly string[] Head =
        ["DATAFLOW", "REF_AREA", "INDICATOR", "MEASURE", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "REASON"];

    public override string ContentType => $"{MediaType}; version=1.0.0; charset=utf-8";

    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer)
    {
        var measures = Measures(answer.Columns);
        var (status, reasons) = (Column("status"), Column("reasons"));
        var (lines, cells) = (new CsvCells(body), new CellReader());
        foreach (var name in Head) lines.Text(name);
        lines.EndLine();
        foreach (var row in answer.Rows)
        {
            var (keyed, why) = ((IKeyedRow)row, cells.PairsOf(reasons, row));
            var (indicator, region, period) = KeyOf(keyed);
            var quality = cells.WordOf(status, row);
            foreach (var measure in measures)
            {
                var figure = cells.FigureOf(measure, row);
                // Neither a figure nor a want of one: points of a flow.
                if (figure is null && reasons is not null && !why.ContainsKey(measure.Name)) continue;
                lines.Text(Flow);
                lines.Text(region);
                lines.Text(indicator);
                lines.Text(measure.EncodedName);
                lines.Text(period);
                if (figure is { } number) lines.Number(number);
                else lines.Null();
                lines.Text(UnitOf(measure, Language.English) ?? keyed.Unit.Text);
                lines.Text(figure is null ? SdmxStatus.Missing : SdmxStatus.Of(quality));
                if (figure is null && why.TryGetValue(measure.Name, out var reason)) lines.Text(reason);
                else lines.Null();
                lines.EndLine();
            }
        }

        AnswerColumn<TRow>? Column(string name) => answer.Columns.FirstOrDefault(column => column.Name == name);
    }
}

/// <summary>How sure a figure is, by SDMX's code list OBS_STATUS.</summary>
internal static class SdmxStatus
{
    public const string Missing = "M";
    private const string Normal = "A";

    /// <param name="word">The status of an actual as answers have it; null where nothing is said.</param>
    public static string Of(string? word) => word is not null && CodeLists.Of<ObservationStatus>().TryRead(word, out var status)
        ? Of(status)
        : Normal;

    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Final => Normal,
        ObservationStatus.Provisional => "P",
        ObservationStatus.Estimated => "E",
        ObservationStatus.Missing => Missing,
    };
}
