using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>Forms as clerks fill them: who did, what the year is to bring, and what they are asked.</summary>
public sealed class FormsTests(FormsTests.Open service) : IClassFixture<FormsTests.Open>
{
    [Fact]
    public async Task Who_filled_checked_and_signed_it_is_kept_where_nobody_reviews_it()
    {
        var import = await Import("2021年咸宁市,\n地区,专利授权量\n咸安区,5\n", "?filledBy=张三&checkedBy=李四&signedBy=王五");

        var written = (await service.Client.Get($"/api/v1/revisions/{import.GetProperty("revision").GetInt64()}")).Json;
        string[] fields = ["filledBy", "checkedBy", "signedBy"];
        fields.Select(field => written.Text(field)).ShouldBe(["张三", "李四", "王五"]);
        written.GetProperty("submission").ValueKind.ShouldBe(JsonValueKind.Null);
        var explained = (await service.Client.Get(
            "/api/v1/explain?indicator=patent-grants&region=421202&period=2021&measure=value")).Json.GetProperty("inputs")[0];
        fields.Select(field => explained.Text(field)).ShouldBe(["张三", "李四", "王五"]);
    }

    [Fact]
    public async Task Who_is_named_at_its_foot_is_kept_likewise()
    {
        var import = await Import("2020年咸宁市,\n地区,专利授权量\n咸安区,5\n单位负责人：王五　填表人：张三,\n", "");

        var written = (await service.Client.Get($"/api/v1/revisions/{import.GetProperty("revision").GetInt64()}")).Json;
        string[] fields = ["filledBy", "signedBy"];
        fields.Select(field => written.Text(field)).ShouldBe(["张三", "王五"]);
    }

    [Theory]
    [InlineData("2024-09")]
    [InlineData("2024")]
    public async Task A_template_with_targets_brings_those_of_the_year(string period)
    {
        var words = $"indicators=tech-contract-turnover,high-tech-enterprises&within=421200&period={period}&targets=true";
        using var response = await service.CreateClient().GetAsync($"/api/v1/imports/template.xlsx?{words}");
        var template = await response.Content.ReadAsByteArrayAsync();

        (string, string)[] filled = [("C7", "3.25"), ("D7", "3.0"), ("E7", "12.5"), ("F7", "181"), ("H7", "200")];
        var import = await Import(FilledTemplate.Of(template, filled), "");

        import.Text("outcome").ShouldBe("imported");
        var targets = await service.Client.Get(
            "/api/v1/targets?indicator=tech-contract-turnover,high-tech-enterprises&region=421202&period=2024");
        targets.Items.Select(row => $"{row.Text("indicator")} {row.Text("value")}").Order()
            .ShouldBe(["high-tech-enterprises 200", "tech-contract-turnover 12.5"]);
    }

    [Theory]
    [InlineData("zh", "南京市鼓楼区（320106）")]
    [InlineData("en", "南京市鼓楼区（320106）")]
    public async Task Regions_that_may_be_meant_are_told_by_name(string lang, string name)
    {
        var import = await Import("地区,2024年专利申请量\n鼓楼区,5\n", $"?dryRun=true&lang={lang}");

        var question = import.GetProperty("questions")[0];
        var place = question.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()).ToList().IndexOf("320106");
        question.GetProperty("choiceNames")[place].GetString().ShouldBe(name);
    }

    [Theory]
    [InlineData("zh", "只取各行", "都取，并标明矛盾")]
    [InlineData("en", "store the rows only", "store both, flagged")]
    public async Task What_may_be_answered_is_told_in_the_language_of_the_question(string lang, string first, string second)
    {
        var import = await Import(
            "2024年咸宁市,\n地区,专利授权量\n咸安区,5\n嘉鱼县,7\n赤壁市,9\n通城县,1\n崇阳县,1\n通山县,1\n合计,30\n", $"?dryRun=true&lang={lang}");

        import.GetProperty("questions")[0].GetProperty("choiceNames").EnumerateArray().Select(choice => choice.GetString())
            .ShouldBe([first, second]);
    }

    [Theory]
    [InlineData("zh", "专利授权量")]
    [InlineData("en", "Patents granted")]
    public async Task What_was_found_is_named_in_the_language_of_the_question(string lang, string name)
    {
        var import = await Import("地区,2022年专利授权量\n咸安区,5\n", $"?dryRun=true&lang={lang}");

        import.GetProperty("facts")[0].Text("indicatorName").ShouldBe(name);
    }

    private Task<JsonElement> Import(string text, string words) => Import(Encoding.UTF8.GetBytes(text), words);

    private async Task<JsonElement> Import(byte[] file, string words)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(
            file[0] == 'P' ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv");
        using var response = await service.CreateClient().PostAsync($"/api/v1/imports{words}", content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public sealed class Open : Service;
}
