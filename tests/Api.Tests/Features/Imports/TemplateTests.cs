using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>Forms that are given out empty, and come back filled.</summary>
public sealed class TemplateTests : IDisposable
{
    private const string Route = "/api/v1/imports/template.xlsx?within=421200";

    private readonly Service _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_template_that_was_filled_is_imported_without_a_question()
    {
        var template = await Template("indicators=tech-contract-turnover,high-tech-enterprises&period=2024-06");
        Outcome(await Import(template, "?dryRun=true")).ShouldBe("ready");

        var filled = await Import(FilledTemplate.Of(template, ("C7", "3.25"), ("D7", "3.0"), ("E7", "181"), ("C8", "0.9")));

        Outcome(filled).ShouldBe("imported");
        filled.GetProperty("counts").GetProperty("questions").GetInt32().ShouldBe(0);
        (await Value("tech-contract-turnover", "421202", "2024-06")).ShouldBe("3.25");
        (await Value("high-tech-enterprises", "421202", "2024-06")).ShouldBe("181");
        filled.GetProperty("facts")[0].GetProperty("base").GetDecimal().ShouldBe(3.0m);
    }

    [Fact]
    public async Task A_template_has_the_head_of_the_statutory_form_that_its_indicators_are_of()
    {
        await _service.Client.PostRows("indicators", """
            { "code": "contracts-signed", "name": "签约数", "unit": "项", "nature": "flow", "direction": "higher",
              "formNumber": "科基1表", "formMaker": "科学技术部", "formApproval": "国统制〔2025〕12号", "formValidUntil": "2027年12月" }
            """);
        var template = await Template("indicators=签约数&period=2025-06");

        string[] head = [.. FilledTemplate.Texts(template).Skip(1).Take(4)];
        head.ShouldBe(["表　　号：科基1表", "制定机关：科学技术部", "批准文号：国统制〔2025〕12号", "有效期至：2027年12月"]);
        Outcome(await Import(FilledTemplate.Of(template, ("C8", "12"), ("D8", "10")))).ShouldBe("imported");
        (await Value("contracts-signed", "421221", "2025-06")).ShouldBe("12");
    }

    [Fact]
    public async Task What_has_no_period_so_short_is_left_out_of_a_template_that_says_so()
    {
        var template = await Template("indicators=tech-contract-turnover,rd-expenditure&period=2025-06");

        var texts = FilledTemplate.Texts(template);
        texts.ShouldNotContain(text => text.StartsWith("全社会研发经费支出（"));
        texts.ShouldContain(text => text.EndsWith("全社会研发经费支出没有这样短的时期，不列入本表。"));
        Outcome(await Import(FilledTemplate.Of(template, ("C7", "3.25")), "?dryRun=true")).ShouldBe("ready");
        (await _service.Client.Get($"{Route}&indicators=rd-expenditure&period=2025-06"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "period period-too-short");
    }

    private async Task<byte[]> Template(string words)
    {
        using var response = await _service.CreateClient().GetAsync($"{Route}&{words}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<JsonElement> Import(byte[] file, string words = "")
    {
        using var content = new ByteArrayContent(file);
        return (await _service.Client.Send(HttpMethod.Post, $"/api/v1/imports{words}", content)).ShouldBe(HttpStatusCode.OK).Json;
    }

    private async Task<string?> Value(string indicator, string region, string period) =>
        (await _service.Client.Get($"/api/v1/actuals?indicator={indicator}&region={region}&period={period}")).Only.Text("value");

    private static string? Outcome(JsonElement import) => import.GetProperty("outcome").GetString();
}
