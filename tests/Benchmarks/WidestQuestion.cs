using System.Text.Json;
using Indicators.Benchmarks.Data;
using Indicators.Measures;

namespace Indicators.Benchmarks;

/// <summary>Questions that take as much as their words can be made to.</summary>
public static class WidestQuestion
{
    private const string Everywhere = "within=100000&level=county";
    public static readonly string AllMeasures = string.Join(',', MeasureRegistry.All.Select(measure => measure.Word));

    public static readonly string Months =
        string.Join(',', Enumerable.Range(0, 48).Select(month => $"{2021 + month / 12}-{month % 12 + 1:00}"));

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
        yield return $"/api/v1/coverage?indicator={all}&{Everywhere}&period={Months}&limit=1";
        yield return $"/api/v1/audit?indicator={one},{stock}&period=2024";
        yield return "/api/v1/audit?limit=1";
        yield return "/api/v1/declared?limit=100000";
        yield return "/api/v1/submissions?limit=1000";
        yield return "/api/v1/access-log?limit=1000";
        yield return "/api/v1/regions/100000/history";
        yield return $"/api/v1/imports/template.xlsx?indicators={all}&within=100000&level=county&period=2024-12&targets=true";
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
        foreach (var first in (string[])["2024", "2023", "2021"])
            yield return $"/sdmx/2.1/data/FIGURES/.{one}.value?startPeriod={first}&endPeriod=2024&includeHistory=true";
        yield return "/sdmx/2.1/data/FIGURES/all";
        yield return "/sdmx/2.1/datastructure/INDICATORS/FIGURES?references=children";
        yield return "/sdmx/2.1/dataflow?references=all";
        yield return "/sdmx/2.1/codelist";
    }

    /// <summary>What is sent to be worked out or tried, each with its body.</summary>
    public static IEnumerable<(string What, string Path, string Body)> Sent(IReadOnlyList<string> indicators, IReadOnlyList<string> regions)
    {
        var one = indicators[0];
        foreach (var months in (int[])[1, 3, 8])
        {
            yield return ($"16 of {months} months", "/api/v1/query", Together(Enumerable.Range(0, 16).Select(at =>
                $"/measures?indicator={indicators[at % indicators.Count]}&{Everywhere}&last={months}&frequency=month"
                + $"&measure={AllMeasures}")));
        }

        foreach (var list in Lists(one)) yield return ($"100 of {list}", "/api/v1/query", Together(Enumerable.Repeat(list, 100)));
        yield return ("100 forms", "/api/v1/query", Together(Enumerable.Range(1, 100).Select(at =>
            $"/imports/template.xlsx?indicators={one}&within=100000&level=county&period={2024 - at}-12")));
        foreach (var rows in (int[])[30_000, 100_000, 250_000])
        {
            IReadOnlyList<string> old = [.. regions.Take(2_000)];
            var supposed = string.Join(',', Enumerable.Range(0, rows / old.Count).Select(at =>
                Actuals(old, indicators[at % indicators.Count], $"{2024 - at / indicators.Count}-12")));
            yield return ($"{rows} supposed", "/api/v1/scores/simulate",
                $"{{ \"scheme\": \"{DataSet.Scheme}\", \"period\": \"2024-12\", \"regions\": [\"110101\"], \"actuals\": [{supposed}] }}");
        }

        foreach (var count in (int[])[100, 1_000, 3_000])
        {
            var listed = regions.Take(count).ToList();
            yield return ($"{count}", "/api/v1/scores/simulate",
                $"{{ \"scheme\": \"{DataSet.Scheme}\", \"period\": \"2024-12\", \"regions\": [{Texts(listed)}], \"actuals\": "
                + $"[{Actuals(listed, one, "2024-12")}] }}");
            yield return ($"{count}", "/api/v1/actuals?dryRun=true", $"{{ \"actuals\": [{Actuals(listed, one, "2025-06")}] }}");
            yield return ($"{count}", "/api/v1/submissions", $"{{ \"actuals\": [{Actuals(listed, one, "2025-06")}] }}");
        }
    }

    /// <summary>What is asked in one, each below /api/v1.</summary>
    public static string Together(IEnumerable<string> questions) => JsonSerializer.Serialize(new
    {
        queries = questions.Index().ToDictionary(question => $"q{question.Index}", question => question.Item),
    });

    // What lists as much as it may.
    private static IEnumerable<string> Lists(string indicator) =>
    [
        $"/actuals?indicator={indicator}&limit=100000", "/targets?limit=100000", "/changes?since=0&limit=100000",
        "/changes?since=0&region=110101&limit=100000", "/regions?at=any", "/regions?at=any&within=100000&level=county&q=县&limit=1",
        "/revisions", $"/periods?indicator={indicator}&{Everywhere}&limit=1", $"/actuals?indicator={indicator}&period=2024&spans=derived",
        "/indicators", "/audit?limit=1", "/codes", "/actuals?region=110101", "/actuals?level=county&status=missing&limit=1",
        "/targets?level=prefecture&kind=range", "/declared?level=county&measure=rank", "/audit?measure=rank&since=0",
        "/audit?within=100000&level=county&asOf=1", $"/explain?measure=growth&indicator={indicator}&region=110101&period=2024-12&since=1",
        $"/measures?indicator={indicator}&region=110101&from=1900&to=2199&frequency=year",
        "/regions/100000/history",
        $"/explain?measure=rank&indicator={indicator}&{Everywhere}&region=110101&period=2024-12&since=1",
    ];

    /// <summary>A file to be tried, of so many rows.</summary>
    public static string Sheet(IReadOnlyList<string> indicators, IReadOnlyList<string> regions, int rows) =>
        "地区,指标,期间,数值\n" + string.Concat(Enumerable.Range(0, rows).Select(row =>
            $"{regions[row % regions.Count]},{indicators[row / regions.Count % indicators.Count]},2025-06,{row}\n"));

    private static string Texts(IEnumerable<string> codes) => string.Join(',', codes.Select(code => $"\"{code}\""));

    private static string Actuals(IEnumerable<string> regions, string indicator, string period) => string.Join(',', regions.Select(code =>
        $$"""{ "indicator": "{{indicator}}", "region": "{{code}}", "period": "{{period}}", "value": 1 }"""));
}
