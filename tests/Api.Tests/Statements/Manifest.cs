using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indicators.Api.Tests.Statements;

/// <summary>Where every statement of the four reports goes.</summary>
/// <param name="None">Why it is no row of the service.</param>
/// <param name="Rows">Each as it is written, under its route; the audit's verdict is about the first.</param>
/// <param name="Verdict">What the audit says of it; null where there is nothing to work out.</param>
/// <param name="Words">What the statement says in words alone.</param>
public sealed record Statement(
    string Id, string Quote, string? None, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? Rows, string? Verdict, string? Cause,
    string? Words)
{
    public IEnumerable<(string List, JsonElement Row)> Written => (Rows ?? []).Select(row => (row.Single().Key, row.Single().Value));
}

public static class Manifest
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<Statement> Statements { get; } =
        JsonSerializer.Deserialize<Dictionary<string, List<Statement>>>(Text("manifest.json"), Options)!["statements"];

    /// <summary>The statements as they were taken from the reports.</summary>
    public static IReadOnlyList<JsonElement> Printed { get; } =
        [.. Text("statements.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Text(string file, [CallerFilePath] string caller = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(caller)!, file));
}
