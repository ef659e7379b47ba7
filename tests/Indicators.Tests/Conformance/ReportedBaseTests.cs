namespace Indicators.Tests.Conformance;

/// <summary>A base that is stated with a figure.</summary>
public class ReportedBaseTests
{
    private static readonly string[] Counties = ["咸安区", "嘉鱼县", "通城县", "崇阳县", "通山县", "赤壁市"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_is_stated_is_compared_with_as_if_it_had_been_stored(int seed)
    {
        var random = new Random(seed);
        List<string> stated = [], stored = [];
        foreach (var region in Counties.Append("咸宁市"))
        {
            var (then, now, @base) = (random.Next(-20, 900), random.Next(-20, 900), random.Next(-20, 900));
            var hasBase = random.Next(3) > 0;
            if (random.Next(6) > 0 || !hasBase) stated.Add($"{region} 2019 = {then}");
            stated.Add($"{region} 2020 = {now}{(hasBase ? $" base {@base}" : "")}");
            stored.AddRange([$"{region} 2019 = {(hasBase ? @base : then)}", $"{region} 2020 = {now}"]);
            foreach (var given in (List<string>[])[stated, stored])
            {
                given.Add($"target {region} 2020 growth 10");
                given.Add($"target {region} 2020 growth 5 stretch");
            }
        }

        var asked = "indicator=profit within=咸宁市 period=2020 decimals=9 total=true";
        foreach (var measure in (string[])["growth,contribution,pull,gapToParent", "rank by=growth", "completion targets=all"])
        {
            (await Answer(stated, $"{asked} measure={measure}")).ShouldBe(await Answer(stored, $"{asked} measure={measure}"), measure);
        }
    }

    private static async Task<List<string>> Answer(List<string> given, string asked)
    {
        string[] columns = asked switch
        {
            _ when asked.Contains("rank") => ["rank", "of", "growth"],
            _ when asked.Contains("completion") => ["required", "completion", "gap", "met"],
            _ => ["value", "base", "change", "growth", "transition", "contribution", "pull", "gapToParent"],
        };
        await using var database = await FreshDatabase.Copy();
        var rows = await database.Answer(string.Join("; ", given), asked);
        return [.. rows.Select(row => $"{row.Place} {string.Join(' ', columns.Select(column => row[column]))}")];
    }
}
