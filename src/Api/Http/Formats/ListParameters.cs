using Indicators.Api.Http.Binding.Queries;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>The words that say how a list is shown.</summary>
public static class ListParameters
{
    public const string Labels = "labels";

    public static QueryParameter Format { get; } = new("format", Describe(AnswerFormat.All))
    {
        Choices = [.. AnswerFormat.All.Select(format => format.Word)],
    };

    public static QueryParameter Fields { get; } = new(
        "fields", "Only these columns, in this order, with commas; without it all that the answer has. since compares only what is shown, "
            + "while sort may go by any column of the answer.")
    { Several = true };

    public static QueryParameter Header { get; } = new(
        "header", "What the headings of a table are, and its codes with them: codes (usual in CSV) or labels, words in the language of "
            + "lang (usual in XLSX). A text in CSV that a spreadsheet would take for a formula then begins with '.")
    { Choices = ["codes", Labels] };

    public static QueryParameter Decimals { get; } =
        new("decimals", "Places of derived figures, 2 without it; stored values go out whole.") { Range = (0, 12) };

    public static QueryParameter Rounding { get; } = QueryParameter.Choice<RoundingMode>(
        "rounding", "How derived figures are rounded, once: half-up (default), half-even (GB/T 8170), truncate.");

    /// <summary>What every list understands.</summary>
    public static IReadOnlyList<QueryParameter> Shape { get; } =
        [QueryParameter.Limit, QueryParameter.Cursor, Fields, Format, Header, QueryParameter.Lang];

    private static string Describe(IEnumerable<AnswerFormat> formats) =>
        $"{string.Join(", or ", formats.Select(format => $"{format.Word} {format.Description}".TrimEnd()))}. "
        + $"The header Accept: {string.Join(" or ", formats.Skip(1).Select(format => format.MediaType))} does the same.";
}
