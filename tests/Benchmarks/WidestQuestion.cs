using System.Text.Json;
using Indicators.Benchmarks.Data;
using Indicators.Measures;

namespace Indicators.Benchmarks;

/// <summary>Questions that take as much as their words can be made to.</summary>
public static class WidestQuestion
{
    private const string Everywhere = "within=100000&level=county";
    private static readonly string AllMeasures = string.Join(',', MeasureRegistry.All.Select(measure => measure.Word));

    private static readonly string Months =
        string.Join(',', Enumerable.Range(0, 48).Select(month => $"{2021 + month / 12}-{month % 12 + 1:00}"));

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["within"] = ["100000", "100000", "420000"],
        ["level"] = ["county", "county", "prefecture", "province"],
        ["region"] = ["100000", "420000,430000,440000", "110101"],
        ["period"] = [Months, "2024", "2024-12", "2021,2022,2023,2024", "latest", "2021-01..2024-12"],
        ["from"] = ["2021", "1900", "2024-01"],
        ["to"] = ["2024", "2199"],
        ["last"] = ["1200", "48", "12"],
        ["measure"] = [AllMeasures, "value", "growth", "completion,pace", "rank", "projection,needed", "share,pull,contribution"],
        ["compare"] = ["average-10", "twoYear", "previous", "yearStart"],
        ["since"] = ["1", "10", "0"],
        ["asOf"] = ["1", "20", "2099-01-01"],
        ["scheme"] = [DataSet.Scheme],
        ["sort"] = ["-value", "region"],
        ["limit"] = ["1", "1000", "100000"],
        ["against"] = ["2024"],
        ["q"] = ["1"],
        ["at"] = ["2024", "any"],
    };

    /// <summary>About as much as one may ask for.</summary>
    public static string Heavy(string indicator) =>
        $"/api/v1/measures?indicator={indicator}&{Everywhere}&last=3&frequency=month&measure={AllMeasures}";

    /// <summary>Of every reading route the widest there is, and some that come close to what may be asked.</summary>
    public static IEnumerable<string> All(IReadOnlyList<string> indicators)
    {
        var (all, one, stock) = (string.Join(',', indicators), indicators[0], Reports.Stock);
        foreach (var route in (string[])["measures", "growth", "completion", "rankings"])
        {
            yield return $"/api/v1/{route}?indicator={all}&{Everywhere}&from=1900&to=2199&frequency=month";
            yield return $"/api/v1/{route}?indicator={all}&{Everywhere}&period=2024";
            yield return $"/api/v1/{route}?indicator={all}&region=110101&from=1910&to=2199&frequency=month";
            yield return $"/api/v1/{route}?indicator={one}&{Everywhere}&from=2022&to=2024&frequency=month";
            yield return $"/api/v1/{route}?indicator={one}&{Everywhere}&from=2024&to=2024&frequency=month&since=1";
            yield return $"/api/v1/{route}?indicator={stock}&{Everywhere}&last=12&frequency=month&total=true&lang=en";
            yield return $"/api/v1/{route}?indicator={all}&{Everywhere}&from=1900&to=2199&frequency=month&limit=1";
        }

        foreach (var months in (int[])[1, 2, 3, 4, 8, 12, 24, 33])
        {
            yield return $"/api/v1/measures?indicator={one}&{Everywhere}&last={months}&frequency=month&measure={AllMeasures}";
            yield return $"/api/v1/rankings?indicator={stock}&{Everywhere}&last={months}&frequency=month&by=growth";
            yield return $"/api/v1/measures?indicator={one}&{Everywhere}&last={months}&frequency=month&measure=value";
            yield return $"/api/v1/measures?indicator={one}&{Everywhere}&last={months}&frequency=month&measure=growth&compare=average-10";
        }

        yield return "/api/v1/audit";
        yield return $"/api/v1/audit?indicator={one}";
        yield return $"/api/v1/audit?indicator={one}&period=2024&since=1";
        yield return $"/api/v1/scores?scheme={DataSet.Scheme}&{Everywhere}&period={Months}";
        yield return $"/api/v1/scores?scheme={DataSet.Scheme}&{Everywhere}&period=2024-12&since=1";
        yield return $"/api/v1/periods?indicator={all}";
        yield return $"/api/v1/periods?indicator={one}";
        yield return "/api/v1/actuals";
        yield return "/api/v1/actuals?limit=100000";
        yield return $"/api/v1/actuals?indicator={one}&limit=100000&sort=-value";
        yield return $"/api/v1/actuals?indicator={one}&period=2024&spans=derived";
        yield return "/api/v1/targets?limit=100000";
        yield return "/api/v1/changes?since=0";
        yield return "/api/v1/changes?since=0&limit=100000";
        yield return "/api/v1/revisions?limit=100000";
        yield return "/api/v1/regions?at=any";
        yield return $"/api/v1/explain?measure=rank&indicator={stock}&{Everywhere}&region=110101&period=2024-12&since=1";
        yield return $"/api/v1/explain?measure=score&scheme={DataSet.Scheme}&{Everywhere}&region=110101&period=2024-12&since=1";
        yield return $"/api/v1/explain?measure=growth&indicator={one}&region=110101&period=2024-12&since=1";
        yield return "/api/v1/changes?since=0&region=110101";
        yield return "/api/v1/changes?since=0&region=110101,420100&latest=true&limit=100000";
        yield return $"/api/v1/changes?since=0&indicator={stock}&region=110101&format=ndjson";
        yield return $"/api/v1/coverage?indicator={all}&{Everywhere}&from=2015&to=2024";
        yield return $"/api/v1/coverage?indicator={one}&{Everywhere}&period=2024-12";
        yield return $"/api/v1/periods?indicator={all}&{Everywhere}";
        yield return "/api/v1/submissions?limit=100000";
        yield return "/api/v1/access-log?limit=100000";
        foreach (var format in (string[])["xlsx", "csv", "ndjson", "jsonstat", "sdmx-csv"])
        {
            foreach (var months in (int[])[1, 3, 12, 24])
                yield return $"/api/v1/measures?indicator={one}&{Everywhere}&last={months}&frequency=month&measure={AllMeasures}"
                    + $"&format={format}";
            yield return $"/api/v1/actuals?indicator={one}&from=2015&to=2024&limit=100000&format={format}";
        }

        foreach (var detail in (string[])["full", "dataonly"])
        {
            foreach (var years in (int[])[1, 3, 10])
            {
                yield return $"/sdmx/2.1/data/FIGURES/.{one}.value?startPeriod={2025 - years}&endPeriod=2024&detail={detail}";
                yield return $"/sdmx/2.1/data/FIGURES/110101..value+growth?startPeriod={2025 - years}&endPeriod=2024&detail={detail}";
            }
        }

        yield return $"/sdmx/2.1/data/FIGURES/110101.{one}.value?includeHistory=true";
        yield return "/sdmx/2.1/data/FIGURES/all";
        yield return "/sdmx/2.1/datastructure/INDICATORS/FIGURES?references=children";
    }

    /// <summary>What is sent to be worked out or tried, each with its body.</summary>
    public static IEnumerable<(string Path, string Body)> Sent(IReadOnlyList<string> indicators, IReadOnlyList<string> regions)
    {
        var one = indicators[0];
        foreach (var months in (int[])[1, 3, 8])
        {
            var together = Enumerable.Range(0, 16).Select(at =>
                $"\"q{at}\": \"/measures?indicator={indicators[at % indicators.Count]}&{Everywhere}&last={months}&frequency=month"
                + $"&measure={AllMeasures}\"");
            yield return ($"/api/v1/query?{months}", $"{{ \"queries\": {{ {string.Join(", ", together)} }} }}");
        }

        foreach (var count in (int[])[100, 1_000, 3_000])
        {
            var listed = regions.Take(count).ToList();
            yield return ($"/api/v1/scores/simulate?{count}",
                $"{{ \"scheme\": \"{DataSet.Scheme}\", \"period\": \"2024-12\", \"regions\": [{Texts(listed)}], \"actuals\": "
                + $"[{Actuals(listed, one, "2024-12")}] }}");
            yield return ($"/api/v1/actuals?dryRun=true&{count}", $"{{ \"actuals\": [{Actuals(listed, one, "2025-06")}] }}");
            yield return ($"/api/v1/submissions?{count}", $"{{ \"actuals\": [{Actuals(listed, one, "2025-06")}] }}");
        }
    }

    /// <summary>A file to be tried, of so many rows.</summary>
    public static string Sheet(IReadOnlyList<string> indicators, IReadOnlyList<string> regions, int rows) =>
        "地区,指标,期间,数值\n" + string.Concat(Enumerable.Range(0, rows).Select(row =>
            $"{regions[row % regions.Count]},{indicators[row / regions.Count % indicators.Count]},2025-06,{row}\n"));

    private static string Texts(IEnumerable<string> codes) => string.Join(',', codes.Select(code => $"\"{code}\""));

    private static string Actuals(IEnumerable<string> regions, string indicator, string period) => string.Join(',', regions.Select(code =>
        $$"""{ "indicator": "{{indicator}}", "region": "{{code}}", "period": "{{period}}", "value": 1 }"""));

    /// <summary>Put together of what the contract says, at random: the same every time.</summary>
    public static IEnumerable<string> Drawn(JsonElement contract, IReadOnlyList<string> indicators, int count)
    {
        var random = new Random(15);
        var reads = contract.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/api/v1/") && !path.Name.Contains('{') && path.Value.TryGetProperty("get", out _))
            .Select(path => (path.Name, Words: path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().ToList()))
            .ToList();
        for (var drawn = 0; drawn < count; drawn++)
        {
            var (path, words) = random.Next(2) == 0
                ? reads.First(read => read.Name == "/api/v1/measures")
                : reads[random.Next(reads.Count)];
            var asked = words.Where(word => word.GetProperty("in").GetString() == "query")
                .Select(word => (Name: word.GetProperty("name").GetString()!, Value: Value(word, indicators, random)))
                .Where(word => word.Value is not null
                    && random.Next(word.Name is "indicator" or "within" or "level" or "measure" ? 8 : 4) > 2);
            yield return $"{path}?{string.Join('&', asked.Select(word => $"{word.Name}={word.Value}"))}";
        }
    }

    private static string? Value(JsonElement word, IReadOnlyList<string> indicators, Random random)
    {
        var name = word.GetProperty("name").GetString()!;
        if (name == "indicator") return string.Join(',', indicators.Take(random.Next(1, indicators.Count + 1)));
        if (Words.TryGetValue(name, out var values)) return values[random.Next(values.Length)];
        var schema = word.GetProperty("schema");
        if (schema.TryGetProperty("items", out var items)) schema = items;
        if (schema.TryGetProperty("enum", out var choices)) return choices[random.Next(choices.GetArrayLength())].ToString();
        return schema.TryGetProperty("type", out var type) && type.ToString() == "boolean" ? "true" : null;
    }
}
