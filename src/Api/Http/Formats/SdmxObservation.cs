using Indicators.Api.Http.Codes;
using Indicators.Observations;

namespace Indicators.Api.Http.Formats;

/// <summary>A figure, or why there is none, as SDMX has it.</summary>
/// <param name="Time">By SDMX's notation of periods.</param>
/// <param name="Unit">Of the figure, in English where it is a word.</param>
/// <param name="Status">Of the code list OBS_STATUS.</param>
public readonly record struct SdmxObservation(
    string Area, string Indicator, string Measure, string Time, decimal? Value, string Unit, string Status, string? Reason)
{
    /// <summary>Those of some rows, a measure a column, made as they are asked for.</summary>
    internal static IEnumerable<SdmxObservation> Of<TRow>(IReadOnlyList<AnswerColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var measures = CubeFormat.Measures(columns);
        var units = measures.Select(measure => CubeFormat.UnitOf(measure, Language.English)).ToList();
        var (status, reasons) = (Column("status"), Column("reasons"));
        var cells = new CellReader();
        foreach (var row in rows)
        {
            var (keyed, why) = ((IKeyedRow)row!, cells.PairsOf(reasons, row));
            var (indicator, region, period) = CubeFormat.KeyOf(keyed);
            var quality = cells.WordOf(status, row);
            for (var at = 0; at < measures.Count; at++)
            {
                var (name, figure) = (measures[at].Name, cells.FigureOf(measures[at], row));
                // Neither a figure nor a want of one: points of a flow.
                if (figure is null && reasons is not null && !why.ContainsKey(name)) continue;
                yield return new(
                    region, indicator, name, period, figure, units[at] ?? keyed.Unit.Text,
                    figure is null ? SdmxStatus.Missing : SdmxStatus.Of(quality),
                    figure is null ? why.GetValueOrDefault(name) : null);
            }
        }

        AnswerColumn<TRow>? Column(string name) => columns.FirstOrDefault(column => column.Name == name);
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
