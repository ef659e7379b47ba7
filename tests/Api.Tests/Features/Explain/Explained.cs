using System.Text.Json;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Features.Explain;

/// <summary>An explanation in as few words as a test needs.</summary>
internal static partial class Explained
{
    public static void ShouldSay(this JsonElement formula, string words, string? numbers) =>
        (formula.GetProperty("words").GetString(), formula.GetProperty("numbers").GetString()).ShouldBe((words, numbers));

    public static JsonElement Step(this JsonElement explained, string name) =>
        explained.GetProperty("steps").EnumerateArray().Single(step => step.Text("name") == name);

    /// <summary>Each input as role, period, value and unit.</summary>
    public static IEnumerable<string> Roles(this JsonElement explained) =>
        explained.GetProperty("inputs").EnumerateArray()
            .Select(input => $"{input.Text("role")} {input.Text("period")} {input.Text("value")} {input.Text("unit")}");

    public static IEnumerable<string> Parts(this JsonElement parts) =>
        parts.EnumerateArray().Select(part => $"{part.Text("sign")}{part.Text("period")} {part.Text("value")}");

    /// <summary>Without the times and numbers of writing, which differ from run to run.</summary>
    public static string WithoutTimes(string json) => Written().Replace(json, "\"${name}\":null");

    [GeneratedRegex("\"(?<name>updated|time|revision)\":(\"[^\"]*\"|[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
