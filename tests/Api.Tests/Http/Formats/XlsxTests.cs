using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Api.Tests.Http.Formats;

/// <summary>A workbook has the rows of the JSON, as numbers and words, and says where they come from.</summary>
public sealed class XlsxTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Ranking = "/api/v1/rankings?indicator=advanced-county-streak&within=360100&period=2013"
        + "&fields=regionName,value,rank,status,previousRank,reasons";

    [Fact]
    public async Task The_rows_stand_under_a_header_that_stays_in_sight_with_numbers_as_numbers()
    {
        var rows = (await service.Client.Get(Ranking)).Items;
        var sheet = await Sheet($"{Ranking}&format=xlsx", 1);
        sheet.Descendants().Single(element => element.Name.LocalName == "pane").Attribute("state")!.Value.ShouldBe("frozen");
        var cells = Cells(sheet);
        cells[0].ShouldBe(["地区", "数值", "排名", "状态", "上期排名", "无数原因"]);
        cells.Count.ShouldBe(rows.Count + 1);
        foreach (var (row, cell) in rows.Zip(cells.Skip(1)))
            (cell[0], cell[1], cell[2]).ShouldBe((row.Text("regionName"), row.Text("value"), row.Text("rank")));
        cells[1][3].ShouldBe("正式");
        var numbers = Elements(sheet, "c").Where(cell => cell.Attribute("t") is null && cell.HasElements).ToList();
        numbers.Count.ShouldBe(rows.Sum(row => new[] { "value", "rank", "previousRank" }.Count(name => row.Text(name).Length > 0)));
        foreach (var number in numbers) decimal.Parse(number.Value, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Its_notes_tell_the_request_the_rounding_and_what_its_words_mean()
    {
        var notes = Cells(await Sheet($"{Ranking}&decimals=1&rounding=truncate&format=xlsx", 2));
        notes[1].ShouldBe(["请求", $"{Ranking}&decimals=1&rounding=truncate&format=xlsx"]);
        notes.ShouldContain(note => note[0] == "取舍" && note[1].Contains("保留 1 位小数（截尾）"));
        notes.ShouldContain(note => note[0] == "正式" && note[1] == "final");
    }

    [Fact]
    public async Task Codes_stand_where_codes_are_asked_for() =>
        Cells(await Sheet($"{Ranking}&format=xlsx&header=codes", 1))[0]
            .ShouldBe(["regionName", "value", "rank", "status", "previousRank", "reasons"]);

    [Fact]
    public async Task The_same_rows_are_the_same_bytes()
    {
        using var other = new ExampleService();
        (await Bytes(other, $"{Ranking}&format=xlsx")).ShouldBe(await Bytes(service, $"{Ranking}&format=xlsx"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("no character \uFFFF")]
    [InlineData("_x0041_ is not A")]
    [InlineData(" 两端 空格 ")]
    [InlineData("行一\r\n行二")]
    [InlineData("𠮷野家 😀")]
    [InlineData("a < b && c > \"d\"，全角")]
    [InlineData("plain")]
    public async Task A_text_is_a_typed_string_and_comes_out_as_it_went_in(string note)
    {
        using var writing = new Service();
        (await writing.Client.PostRows(
            "actuals",
            $$"""
            { "indicator": "patent-applications", "region": "421200", "period": "2020", "value": 1,
              "note": {{System.Text.Json.JsonSerializer.Serialize(note)}} }
            """)).ShouldBe(HttpStatusCode.OK);
        const string Stored = "/api/v1/actuals?indicator=patent-applications&region=421200&period=2020";
        var stored = (await writing.Client.Get(Stored)).Only.Text("note");
        var cells = Cells(await Sheet(writing, $"{Stored}&fields=note&format=xlsx", 1));
        Decoded(cells[1][0]).ShouldBe(stored);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Cells(XDocument sheet) =>
        [.. Elements(sheet, "row").Select(row => (IReadOnlyList<string>)[.. row.Elements().Select(cell => cell.Value)])];

    private static IEnumerable<XElement> Elements(XContainer within, string name) =>
        within.Descendants().Where(element => element.Name.LocalName == name);

    // As ECMA-376 reads ST_Xstring.
    private static string Decoded(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, "_x(?<code>[0-9A-F]{4})_", match => $"{(char)Convert.ToInt32(match.Groups["code"].Value, 16)}",
        System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private Task<XDocument> Sheet(string path, int number) => Sheet(service, path, number);

    private static async Task<XDocument> Sheet(Service service, string path, int number)
    {
        using var archive = new ZipArchive(new MemoryStream(await Bytes(service, path)));
        await using var part = await archive.GetEntry($"xl/worksheets/sheet{number}.xml")!.OpenAsync();
        return await XDocument.LoadAsync(part, LoadOptions.PreserveWhitespace, default);
    }

    private static async Task<byte[]> Bytes(Service service, string path)
    {
        using var http = service.CreateClient();
        using var response = await http.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadAsByteArrayAsync();
    }
}
