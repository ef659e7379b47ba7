using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>What the service gave out as a file is taken back, and nothing is changed by it.</summary>
public sealed class OwnExportTests : IDisposable
{
    private const string Cell = "\"indicator\": \"tech-contract-turnover\", \"region\": \"421202\"";
    private const string Row = "indicator=tech-contract-turnover&region=421202";

    private readonly Service _service = new();

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData("/actuals?format=csv")]
    [InlineData("/actuals?format=csv&header=labels")]
    [InlineData("/actuals?format=csv&header=labels&lang=en")]
    [InlineData("/actuals?format=xlsx")]
    [InlineData("/actuals?format=xlsx&lang=en")]
    [InlineData("/actuals?format=ndjson")]
    [InlineData("/targets?format=csv")]
    [InlineData("/targets?format=csv&header=labels")]
    [InlineData("/targets?format=xlsx")]
    [InlineData("/targets?format=ndjson")]
    [InlineData("/declared?format=csv")]
    [InlineData("/declared?format=csv&header=labels")]
    [InlineData("/declared?format=xlsx")]
    [InlineData("/declared?format=ndjson")]
    public async Task A_table_of_what_is_stored_changes_nothing(string address)
    {
        var stored = await Write();
        var file = await Export(address);

        var answer = await Import(file);

        answer.Text("outcome").ShouldBe("imported", $"{answer}");
        answer.GetProperty("counts").GetProperty("facts").GetInt32().ShouldBeGreaterThan(2, $"{answer}");
        answer.GetProperty("changes").GetArrayLength().ShouldBe(0, $"{answer.GetProperty("changes")}");
        answer.GetProperty("revision").GetInt64().ShouldBe(stored);
    }

    [Fact]
    public async Task Of_an_answer_of_sdmx_the_values_are_figures_and_what_follows_from_them_is_not()
    {
        var stored = (await _service.Client.PostRows("actuals", $$"""
            { {{Cell}}, "period": "2022", "value": 10.5 }, { {{Cell}}, "period": "2023", "value": 12, "status": "provisional" },
            { {{Cell}}, "period": "2021", "status": "missing" }
            """)).Json.GetProperty("revision").GetInt64();
        var file = await Export("/growth?format=sdmx-csv&period=2020,2021,2022,2023");

        var answer = await Import(file);

        answer.Text("outcome").ShouldBe("imported", $"{answer}");
        answer.GetProperty("changes").GetArrayLength().ShouldBe(0, $"{answer.GetProperty("changes")}");
        answer.GetProperty("revision").GetInt64().ShouldBe(stored);
        answer.GetProperty("facts").EnumerateArray().Select(fact => $"{fact.Text("kind")} {fact.Text("period")}").ShouldBe(
            ["actual 2022", "actual 2023"]);
        answer.GetProperty("ignored").EnumerateArray().ShouldContain(ignored => ignored.Text("why") == "derived", $"{answer}");
    }

    [Fact]
    public async Task An_apostrophe_that_guards_a_text_is_taken_off_and_one_of_another_table_is_not()
    {
        await Write();
        await Import(await Export("/actuals?format=csv&header=labels"));
        var notes = (await _service.Client.Get($"/api/v1/actuals?{Row}")).Items.Select(row => row.Text("note")).ToList();
        notes.ShouldContain("=1+1");
        notes.ShouldContain("'quoted");

        await Import(Encoding.UTF8.GetBytes("地区,指标,期间,数值,备注\n咸安区,技术合同成交额,2020,7,'=2\n"));
        (await _service.Client.Get($"/api/v1/actuals?{Row}&period=2020")).Items[0].Text("note").ShouldBe("'=2");
    }

    private async Task<long> Write()
    {
        await _service.Client.PostRows("actuals", $$"""
            { {{Cell}}, "period": "2022", "value": 10.5, "base": 9.25, "break": true, "note": "=1+1" },
            { {{Cell}}, "period": "2023", "value": 12, "high": 13, "bound": "range", "note": "'quoted" },
            { {{Cell}}, "period": "2024", "value": 20, "bound": "moreThan", "status": "provisional" },
            { {{Cell}}, "period": "2021", "status": "missing" }
            """);
        await _service.Client.PostRows("targets", $$"""
            { {{Cell}}, "period": "2024", "kind": "level", "value": 22 },
            { {{Cell}}, "period": "2024", "kind": "growth", "value": 8, "commitment": "binding",
              "schedule": [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100] },
            { {{Cell}}, "period": "2025", "kind": "level", "value": 24, "setBy": "421200", "operator": "moreThan" }
            """);
        return (await _service.Client.PostRows("declared", $$"""
            { {{Cell}}, "period": "2022", "measure": "growth", "value": 13.50, "decimals": 2 },
            { {{Cell}}, "period": "2023", "measure": "rank", "value": 2, "tied": true, "among": "421200" },
            { {{Cell}}, "period": "2023", "measure": "value", "value": 12.5 }
            """)).Json.GetProperty("revision").GetInt64();
    }

    private async Task<byte[]> Export(string address)
    {
        using var response = await _service.CreateClient().GetAsync($"/api/v1{address}&{Row}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<JsonElement> Import(byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return (await _service.Client.Send(HttpMethod.Post, "/api/v1/imports", content)).ShouldBe(HttpStatusCode.OK).Json;
    }
}
