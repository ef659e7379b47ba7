using System.Text.Json;

namespace Indicators.Api.Tests.Compatibility;

/// <summary>A question and what the build that wrote the golden database answered.</summary>
public sealed record GoldenAnswer(string Question, JsonElement Answer)
{
    public string Path => Question.Split('?')[0];

    public bool IsAsOf => Question.Contains("asOf=");
}

/// <summary>
/// A rule that an issue has changed, and what is answered since: under each question the new value at every place that differs, null where
/// there is none any more.
/// </summary>
public sealed record RuleChange(int Issue, string Reason, IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> Answers);

internal static class GoldenAnswers
{
    public static IReadOnlyList<string> Themes { get; } =
    [
        .. Directory.GetFiles(CompatibilityFiles.PathOf("Answers"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<RuleChange> RuleChanges { get; } =
        JsonSerializer.Deserialize<List<RuleChange>>(CompatibilityFiles.Text("rule-changes.json"), JsonSerializerOptions.Web)!;

    public static IEnumerable<GoldenAnswer> All => Themes.SelectMany(Of);

    public static IEnumerable<GoldenAnswer> Of(string theme) =>
        JsonDocument.Parse(CompatibilityFiles.Text($"Answers/{theme}.json")).RootElement
            .EnumerateObject().Select(entry => new GoldenAnswer(entry.Name, entry.Value));

    /// <summary>Where the answer to a question is another by now. Of several changes of one place the last holds.</summary>
    public static SortedDictionary<string, JsonElement> ChangesOf(string question)
    {
        var changed = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var answers in RuleChanges.Select(change => change.Answers))
        {
            if (!answers.TryGetValue(question, out var places)) continue;
            foreach (var (place, value) in places) changed[place] = value;
        }

        return changed;
    }
}
