using Indicators.Api.Http.Binding.Queries;

namespace Indicators.Api.Http.Formats;

/// <summary>The words that say how a list is shown.</summary>
public static class ListParameters
{
    public static QueryParameter Format { get; } = new("format", Describe(AnswerFormat.All))
    {
        Choices = [.. AnswerFormat.All.Select(format => format.Word)],
    };

    public static QueryParameter Fields { get; } = new(
        "fields", "Only these columns, in this order, with commas; without it all that the answer has. since compares only what is shown, "
            + "while sort may go by any column of the answer.")
    { Several = true };

    /// <summary>What every list understands.</summary>
    public static IReadOnlyList<QueryParameter> Shape { get; } =
        [QueryParameter.Limit, QueryParameter.Cursor, Fields, Format, QueryParameter.Lang];

    private static string Describe(IEnumerable<AnswerFormat> formats) =>
        $"{string.Join(", or ", formats.Select(format => $"{format.Word} {format.Description}".TrimEnd()))}. "
        + $"The header Accept: {string.Join(" or ", formats.Skip(1).Select(format => format.MediaType))} does the same.";
}
