using System.Net;
using Indicators.Api.Http.Formats;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Api.Tests.Http.Formats;

/// <summary>Tables for people have headings and codes in words, and nothing that a spreadsheet would run.</summary>
public sealed class HeadingsTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Completion =
        "/api/v1/completion?indicator=tech-contract-turnover&region=421200&period=2020-H1&fields=regionName,value,status,target,met,light";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task Codes_stay_codes_unless_labels_are_asked_for()
    {
        Lines(await _client.Get($"{Completion}&format=csv&header=codes")).ShouldBe(Lines(await _client.Get($"{Completion}&format=csv")));
        Lines(await _client.Get($"{Completion}&format=csv&header=labels")).ShouldBe(
        [
            "地区,数值,状态,目标 · 目标类型,目标 · 目标方向,目标 · 数值,目标 · 上限,目标 · 时期代码,目标 · 目标性质,目标 · 下达单位,达标,亮灯",
            "咸宁市,30.13,正式,达到,不低于,50,,2020,预期性,421200,否,绿灯",
        ]);
        Lines(await _client.Get($"{Completion}&format=csv&header=labels&lang=en"))[0].ShouldStartWith("Region,Value,Status,Target · Kind");
    }

    [Fact]
    public async Task A_table_for_people_names_what_the_region_stands_under()
    {
        const string Whole = "/api/v1/completion?indicator=tech-contract-turnover&region=421200&period=2020-H1";
        var table = Lines(await _client.Get($"{Whole}&format=csv&header=labels"));
        table[0].Split(',').ShouldContain("上级地区");
        table[1].Split(',').ShouldContain("湖北省");
        var codes = await _client.Get(Whole);
        codes.Only.TryGetProperty("parentName", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Reasons_are_told_in_words() =>
        Lines(await _client.Get(
            "/api/v1/growth?indicator=patent-applications&region=360100&period=2014&fields=value,growth,reasons&format=csv"
            + "&header=labels"))
            .ShouldBe(["数值,同比增长(%),无数原因", ",,数值:未报|同比增长(%):未报"]);

    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("+86", "'+86")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'quoted", "''quoted")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("plain", "plain")]
    public async Task What_a_spreadsheet_would_take_for_a_formula_begins_with_a_quote(string note, string cell)
    {
        using var writing = new Service();
        var row = $$"""
            { "indicator": "patent-applications", "region": "421200", "period": "2020", "value": 1, "note": {{Quoted(note)}} }
            """;
        (await writing.Client.PostRows("actuals", row)).ShouldBe(HttpStatusCode.OK);
        const string Stored = "/api/v1/actuals?indicator=patent-applications&region=421200&period=2020&fields=note&format=csv";
        Lines(await writing.Client.Get($"{Stored}&header=labels"))[1].ShouldBe(cell);
        Lines(await writing.Client.Get(Stored))[1].TrimStart('"').ShouldStartWith(note[..1]);
    }

    [Theory]
    [InlineData("format=json&header=labels", "header conflicting-words")]
    [InlineData("header=codes", "header conflicting-words")]
    [InlineData("format=csv&header=words", "header unknown-choice")]
    public async Task Headings_are_of_tables_alone(string words, string fault) =>
        (await _client.Get($"{Completion}&{words}")).ShouldBeProblem(HttpStatusCode.BadRequest, fault);

    [Fact]
    public void Every_column_of_every_list_has_a_heading_in_both_languages()
    {
        var rows = typeof(ColumnHeadings).Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(of => of.IsGenericType && of.GetGenericTypeDefinition() == typeof(IAnswerRow<>)))
            .ToList();
        rows.Count.ShouldBeGreaterThan(10);
        var names = rows
            .SelectMany(row => (IEnumerable<IAnswerColumn>)row.GetProperty("Columns")!.GetValue(null)!).Select(column => column.Name)
            .Distinct().Order().ToList();
        names.Where(name => !ColumnHeadings.Has(name)).ShouldBeEmpty();
        ColumnHeadings.Of("target.kind", Language.English).ShouldBe("Target · Kind");
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static IReadOnlyList<string> Lines(Answer table) =>
        [.. table.ShouldBe(HttpStatusCode.OK).Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
