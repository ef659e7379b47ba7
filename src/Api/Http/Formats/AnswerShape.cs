using Indicators.Api.Http.Binding.Queries;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>How the rows of an answer are to be shown, and what the sheet of notes says of them.</summary>
/// <param name="Labels">Whether a table's headings and codes are in words.</param>
/// <param name="Decimals">Places of percentages and points.</param>
/// <param name="Rounding">How they came to them.</param>
/// <param name="Asked">The request, as an address.</param>
public sealed record AnswerShape(Language Language, bool Labels, int Decimals, RoundingMode Rounding, string Asked)
{
    public Language? LabelLanguage => Labels ? Language : null;

    public static AnswerShape Of(QueryParameters words) => new(
        words.Language,
        HasLabels(words),
        (words.Accepts(ListParameters.Decimals) ? words.Integer(ListParameters.Decimals) : null) ?? Precision.Default.Decimals,
        (words.Accepts(ListParameters.Rounding) ? words.Choice<RoundingMode>(ListParameters.Rounding) : null) ?? Precision.Default.Mode,
        $"{words.Request.Path}{words.Request.QueryString}");

    /// <summary>As the word header says, else as is usual of the format.</summary>
    public static bool HasLabels(QueryParameters words) => words.Text(ListParameters.Header) is { } header
        ? header == ListParameters.Labels
        : AnswerFormat.Of(words.Request).HasLabels;
}
