namespace Indicators.Api.Http.Errors;

/// <summary>What may have been meant, looked for when the message is written: faults that are only counted cost nothing.</summary>
public sealed class Suggestion(Func<IReadOnlyList<string>> nearest)
{
    public IReadOnlyList<string> Names => nearest();

    /// <summary>The end of a message; empty where nothing is near.</summary>
    public string Text(Language language) => nearest() is { Count: > 0 } names
        ? language is Language.English ? $"; did you mean {string.Join(", ", names)}?" : $"，是否指 {string.Join("、", names)}？"
        : "";
}
