using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>A figure a line, by SDMX-CSV 1.0.</summary>
public sealed class SdmxCsvFormat() : CubeFormat("sdmx-csv", "by SDMX-CSV 1.0, a figure a line", MediaTypes.SdmxCsv)
{
    /// <summary>The flow of data that the lines are of, as clients of SDMX find it.</summary>
    public const string Flow = "INDICATORS:FIGURES(1.0)";

    private static readonly string[] Head =
        ["DATAFLOW", "REF_AREA", "INDICATOR", "MEASURE", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "REASON"];

    public override string ContentType => $"{MediaType}; version=1.0.0; charset=utf-8";

    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer) =>
        Write(body, SdmxObservation.Of(answer.Columns, answer.Rows));

    public static void Write(SegmentedBuffer body, IEnumerable<SdmxObservation> observations)
    {
        var lines = new CsvCells(body);
        foreach (var name in Head) lines.Text(name);
        lines.EndLine();
        foreach (var observation in observations)
        {
            lines.Text(Flow);
            lines.Text(observation.Area);
            lines.Text(observation.Indicator);
            lines.Text(observation.Measure);
            lines.Text(observation.Time);
            if (observation.Value is { } number) lines.Number(number);
            else lines.Null();
            lines.Text(observation.Unit);
            lines.Text(observation.Status);
            if (observation.Reason is { } reason) lines.Text(reason);
            else lines.Null();
            lines.EndLine();
        }
    }
}
