using System.Text.Json;
using Indicators.Benchmarks.Data;

namespace Indicators.Benchmarks;

/// <summary>Questions that are put together at random, of what the contract says and of SDMX's own words: the same every time.</summary>
public sealed class DrawnQuestion(JsonElement contract, IReadOnlyList<string> indicators)
{
    private const string Base = "/api/v1";
    private const string Sdmx = "/sdmx/2.1";
    private const int MostTogether = 100;

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["within"] = ["100000", "100000", "420000"],
        ["level"] = ["county", "county", "prefecture", "province"],
        ["region"] = ["100000", "420000,430000,440000", "110101"],
        ["period"] = [WidestQuestion.Months, "2024", "2024-12", "2021,2022,2023,2024", "latest", "2021-01..2024-12"],
        ["from"] = ["2021", "1900", "2024-01"],
        ["to"] = ["2024", "2199"],
        ["last"] = ["1200", "48", "12"],
        ["measure"] =
            [WidestQuestion.AllMeasures, "value", "growth", "completion,pace", "rank", "projection,needed", "share,pull,contribution"],
        ["compare"] = ["average-10", "twoYear", "previous", "yearStart"],
        ["since"] = ["1", "10", "0"],
        ["asOf"] = ["1", "20", "2099-01-01"],
        ["scheme"] = [DataSet.Scheme],
        ["sort"] = ["-value", "region"],
        ["limit"] = ["1", "1000", "100000"],
        ["against"] = ["2024"],
        ["q"] = ["1", "县"],
        ["at"] = ["2024", "any"],
    };

    private static readonly Dictionary<string, string[]> SdmxWords = new()
    {
        ["startPeriod"] = ["2024", "2023-07", "2015"],
        ["endPeriod"] = ["2024", "2024-06"],
        ["detail"] = ["full", "dataonly", "serieskeysonly", "nodata"],
        ["lastNObservations"] = ["1", "12"],
        ["includeHistory"] = ["true"],
        ["dimensionAtObservation"] = ["AllDimensions", "TIME_PERIOD"],
        ["format"] = ["csv", "jsondata"],
    };

    private static readonly string[] Items =
        ["regions/100000", "regions/110101", "indicators/gdp", "schemes/" + DataSet.Scheme, "revisions/20", "keys/self"];

    /// <summary>Of every route that reads, and of figures as many again.</summary>
    public IEnumerable<string> Reads(int count)
    {
        var random = new Random(15);
        var reads = contract.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith(Base) && !path.Name.Contains('{') && path.Value.TryGetProperty("get", out _))
            .Select(path => (path.Name, Words: path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().ToList()))
            .ToList();
        for (var drawn = 0; drawn < count; drawn++)
        {
            var (path, words) = drawn % 2 == 0
                ? reads.First(read => read.Name == $"{Base}/measures")
                : reads[drawn / 2 % reads.Count];
            var asked = words.Where(word => word.GetProperty("in").GetString() == "query")
                .Select(word => (Name: word.GetProperty("name").GetString()!, Value: Value(word, random), IsRequired: IsRequired(word)))
                .Where(word => word.Value is not null
                    && (word.IsRequired || random.Next(word.Name is "within" or "level" or "measure" ? 8 : 4) > 2));
            yield return $"{path}?{string.Join('&', asked.Select(word => $"{word.Name}={word.Value}"))}";
        }

        foreach (var item in Items) yield return $"{Base}/{item}";
    }

    /// <summary>Of keys that leave out some of what they may say.</summary>
    public IEnumerable<string> OfSdmx(int count)
    {
        var random = new Random(21);
        for (var drawn = 0; drawn < count; drawn++)
        {
            string[] areas = ["", "110101", "110101+420100+430100"];
            string[] whose = [indicators[0], string.Join('+', indicators), ""];
            string[] measures = ["value", "value+growth", "growth+completion+pace+share", ""];
            var key = $"{Of(areas)}.{Of(whose)}.{Of(measures)}";
            // The newest of what was told earlier are not asked for, and a path has no step that is dots alone.
            var chosen = SdmxWords.Where(_ => random.Next(3) == 0).ToList();
            var words = chosen.Where(word => word.Key != "lastNObservations" || chosen.TrueForAll(other => other.Key != "includeHistory"))
                .Select(word => $"{word.Key}={Of(word.Value)}");
            yield return $"{Sdmx}/data/FIGURES/{(key == ".." ? "all" : key)}?{string.Join('&', words)}";
        }

        string Of(string[] values) => values[random.Next(values.Length)];
    }

    /// <summary>As many as may be asked together, of the routes that read.</summary>
    public IEnumerable<string> Together(int count) => Reads(count * MostTogether).Chunk(MostTogether)
        .Select(questions => WidestQuestion.Together(questions.Select(question => question[Base.Length..])));

    private static bool IsRequired(JsonElement word) => word.TryGetProperty("required", out var required) && required.GetBoolean();

    private string? Value(JsonElement word, Random random)
    {
        var name = word.GetProperty("name").GetString()!;
        if (name is "indicator" or "indicators") return string.Join(',', indicators.Take(random.Next(1, indicators.Count + 1)));
        if (Words.TryGetValue(name, out var values)) return values[random.Next(values.Length)];
        var schema = word.GetProperty("schema");
        if (schema.TryGetProperty("items", out var items)) schema = items;
        if (schema.TryGetProperty("enum", out var choices) || schema.TryGetProperty("x-extensible-enum", out choices))
            return choices[random.Next(choices.GetArrayLength())].ToString();
        return schema.TryGetProperty("type", out var type) && type.ToString() == "boolean" ? "true" : null;
    }
}
