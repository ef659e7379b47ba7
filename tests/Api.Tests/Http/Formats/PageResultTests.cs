using System.Net;

namespace Indicators.Api.Tests.Http.Formats;

public sealed class PageTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task An_answer_the_client_has_is_not_sent_again_until_it_changes()
    {
        const string query = "/api/v1/actuals?indicator=gdp&region=360100";
        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""");
        var tag = (await _client.Get(query)).Headers.ETag!;
        tag.IsWeak.ShouldBeFalse();

        var held = await _client.Get(query, ("If-None-Match", $"\"other\", {tag}"));
        held.ShouldBe(HttpStatusCode.NotModified).Text.ShouldBeEmpty();
        held.Headers.ETag.ShouldBe(tag);

        await _client.PostRows("actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2013", "value": 1 }""");
        (await _client.Get(query, ("If-None-Match", $"{tag}"))).ShouldBe(HttpStatusCode.NotModified);

        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2014", "value": 1 }""");
        var changed = await _client.Get(query, ("If-None-Match", $"{tag}"));
        changed.ShouldBe(HttpStatusCode.OK).Items.Count.ShouldBe(2);
        changed.Headers.GetValues("Revision").Single().ShouldBe($"{changed.Revision}");
    }

    [Fact]
    public async Task Each_query_format_and_language_has_its_own_tag()
    {
        var tags = new List<string>();
        foreach (var words in new[] { "", "?lang=en", "?format=csv", "?limit=5", "?q=件" })
            tags.Add((await _client.Get($"/api/v1/indicators{words}")).Headers.ETag!.Tag);
        tags.ShouldBeUnique();
        (await _client.Get("/api/v1/indicators?format=json")).Headers.ETag!.Tag.ShouldBe(tags[0]);
        (await _client.Get("/api/v1/indicators", ("Accept", "text/csv"))).Headers.ETag!.Tag.ShouldBe(tags[2]);
    }

    [Fact]
    public async Task Caches_ask_again_and_keep_what_a_key_got_to_themselves()
    {
        var open = await _client.Get("/api/v1/regions?limit=1");
        open.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        open.Headers.Vary.ShouldBe(["Accept", "Accept-Encoding", "Accept-Language", "X-Api-Key", "Authorization"]);
        (await _client.Get("/api/v1/regions?limit=1", ("X-Api-Key", "k"))).Headers.CacheControl!.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_come_as_a_table_that_spreadsheets_read()
    {
        await _client.PostRows(
            "actuals", """{ "indicator": "gdp", "region": "110000", "period": "2013", "value": 1.50, "note": "初步,\"核算\"" }""");
        var answer = await _client.Get("/api/v1/actuals?region=110000&format=csv");
        answer.ContentHeaders.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var lines = answer.Text.Split("\r\n");
        lines[0].TrimStart('\uFEFF').ShouldBe(
            "indicator,indicatorName,region,regionName,period,periodLabel,start,end,unit,value,status,bound,high,base,break,note,source,"
            + "revision,updated,derived,parts");
        answer.Text[0].ShouldBe('\uFEFF');
        lines[1].ShouldStartWith("gdp,地区生产总值,110000,北京市,2013,2013年,2013-01-01,2013-12-31,亿元,1.5,final,,,,false,\"初步,\"\"核算\"\"\",,");
    }

    [Fact]
    public async Task A_table_without_rows_still_has_its_head() =>
        (await _client.Get("/api/v1/regions?q=nowhere&format=csv")).Text.Trim('\uFEFF', '\r', '\n')
            .ShouldBe("code,name,nameEn,level,parent,from,to,successors,includedIn,statistical,revision");

    [Fact]
    public async Task Lists_in_a_table_are_joined() =>
        (await _client.Get("/api/v1/indicators?q=tech-contract-turnover&format=csv")).Text.ShouldContain("技术市场交易额|");
}
