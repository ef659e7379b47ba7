using Indicators.Api.Http.Errors;
using Indicators.Measures;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// A format of figures by indicator, region, period and measure: one figure a cell. The measures are the shown columns that are counted in
/// something; a row of no period is under _Z, and one of what has no code, as a group together, under _T.
/// </summary>
public abstract class CubeFormat(string word, string description, string mediaType) : AnswerFormat(word, description, mediaType)
{
    private const string NoPeriod = "_Z";
    private const string WholeGroup = "_T";

    public override bool CanWrite<TRow>() => typeof(IKeyedRow).IsAssignableFrom(typeof(TRow)) && Measures(TRow.Columns).Count > 0;

    /// <summary>Two rows in one cell are refused.</summary>
    public override ValidationError? Refuses<TRow>(Answer<TRow> answer)
    {
        HashSet<(string, string, string)> cells = [];
        foreach (IKeyedRow row in answer.Rows)
        {
            var cell = KeyOf(row);
            if (cells.Add(cell)) continue;
            var shown = $"{cell.Indicator} {cell.Region} {cell.Period}";
            return new(null, ListParameters.Format.Name, ErrorCode.FormatImpossible, Word, shown);
        }

        return null;
    }

    internal static IReadOnlyList<AnswerColumn<TRow>> Measures<TRow>(IEnumerable<AnswerColumn<TRow>> columns) =>
    [
        .. columns.Where(column => column.Traits.Unit is not MeasureUnit.None
            && (column.Type == typeof(decimal) || column.Type == typeof(int))),
    ];

    internal static (string Indicator, string Region, string Period) KeyOf(IKeyedRow row) => (
        row.Indicator.Code.Text,
        row.Region.Code.Text is { Length: > 0 } code ? code : WholeGroup,
        row.Period?.Period.ToSdmx() ?? NoPeriod);

    /// <summary>What the figures of a column are counted in; null for the indicator's own unit.</summary>
    internal static string? UnitOf(IAnswerColumn column, Language language) => column.Traits.Unit switch
    {
        MeasureUnit.Percent => "%",
        MeasureUnit.Points => language is Language.English ? "percentage points" : "百分点",
        MeasureUnit.Places => language is Language.English ? "place" : "位",
        MeasureUnit.Indicator or MeasureUnit.None => null,
    };
}
