using System.Text.Json;

namespace Indicators.Api.Tests.Edges;

/// <summary>
/// A well-formed question at the edges: words of the contract with the ends of what each can be. Words that the contract gains are asked
/// as soon as it names their choices.
/// </summary>
internal static class EdgeQuestion
{
    // Names, and what no schema says.
    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["indicator"] = [.. EdgeData.Indicators, "gdp", "rd-intensity", string.Join(',', EdgeData.Indicators)],
        ["region"] = [.. EdgeData.Regions, "南昌市", "360100,360102,100000"],
        ["within"] = ["100000", "360000", "360100", "360102"],
        ["group"] = ["yangtze-capitals"],
        ["period"] = [.. EdgeData.Periods, "latest", "latest", "2199-Q4", "1900-H1", "2020,2021,1900"],
        ["at"] = ["1900", "2199", "2020"],
        ["from"] = ["1900", "1985", "2018", "2199"],
        ["to"] = ["1900", "1905", "2021", "2199"],
        ["compare"] = ["year", "previous", "yearStart", "1900", "2019", "2199", "average-1", "average-2", "average-10", "twoYear"],
        ["against"] = ["2020", "360000", "2199", "2021-01..2025-12"],
        ["setBy"] = ["360000", "360100"],
        ["asOf"] = ["0", "1", "20", "2026-01-01", "9999-12-31"],
        ["since"] = ["0", "1", "30", "100"],
        ["scheme"] = ["county-2019"],
        ["q"] = ["边缘", "x-"],
        ["among"] = ["360000"],
        ["of"] = ["360000"],
        ["sort"] = ["-value", "growth", "completion,-pace", "rank", "region", "period", "-gap", "share"],
        ["fields"] = ["region,value", "value,growth,rank", "reasons"],
    };

    /// <returns>Null where a word that is needed is none of those known here.</returns>
    public static string? Of(string path, JsonElement operation, Random random)
    {
        var words = operation.GetProperty("parameters").EnumerateArray().Where(word => word.Text("in") == "query").ToList();
        List<string> asked = [];
        foreach (var word in words)
        {
            var isNeeded = word.TryGetProperty("required", out var required) && required.GetBoolean();
            var isUsual = word.Text("name") is "region" or "period" or "measure";
            if (!isNeeded && random.Next(isUsual ? 3 : 7) > (isUsual ? 1 : 0)) continue;
            if (Value(word, random) is { } value) asked.Add($"{word.Text("name")}={Uri.EscapeDataString(value)}");
            else if (isNeeded) return null;
        }

        return $"{path}?{string.Join('&', asked)}";
    }

    private static string? Value(JsonElement word, Random random)
    {
        if (Texts.TryGetValue(word.Text("name"), out var texts)) return random.Of(texts);
        var schema = word.GetProperty("schema");
        var isList = schema.TryGetProperty("items", out var items);
        if (isList) schema = items;
        if (schema.TryGetProperty("enum", out var choices))
            return string.Join(',', Enumerable.Range(0, isList ? random.Next(1, 4) : 1)
                .Select(_ => random.Of([.. choices.EnumerateArray()]).ToString()).Distinct());
        if (schema.TryGetProperty("minimum", out var least) && schema.TryGetProperty("maximum", out var most))
            return random.Of($"{least}", $"{least}", $"{Math.Min(most.GetInt64(), 1200)}", "3");
        return schema.TryGetProperty("type", out var type) && type.ToString() == "boolean" ? random.Of("true", "false") : null;
    }
}
