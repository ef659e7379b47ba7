using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Errors;

/// <summary>The text of a message, in one language.</summary>
internal static class MessageText
{
    /// <summary>Codes are given by their labels, lists with commas.</summary>
    public static string Fill(string template, IReadOnlyList<object> arguments, Language language) =>
        string.Format(template, [.. arguments.Select(argument => argument switch
        {
            Code code => code.Label(language),
            Suggestion suggestion => suggestion.Text(language),
            IEnumerable<string> list => string.Join(", ", list),
            IEnumerable<Code> list => string.Join(", ", list.Select(code => code.Label(language))),
            _ => argument,
        })]);

    /// <summary>What stands before the first colon of a template.</summary>
    public static string Label(string template) => template.Split('：', ':')[0];
}
