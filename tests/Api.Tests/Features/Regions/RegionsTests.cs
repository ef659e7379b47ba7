using System.Net;

namespace Indicators.Api.Tests.Features.Regions;

public sealed class RegionsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Those_of_another_time_are_listed_for_that_time()
    {
        async Task<IEnumerable<string>> Districts(string at) =>
            (await _client.Get($"/api/v1/regions?within=360100&at={at}&q=新建")).Items.Select(row => row.Text("name"));

        (await Districts("2013")).ShouldBe(["新建县"]);
        (await Districts("2015-07")).ShouldBe(["新建县"]);
        (await Districts("2015-08")).ShouldBe(["新建区"]);
    }

    [Fact]
    public async Task A_code_that_is_gone_is_still_known_with_its_successors()
    {
        (await _client.Get("/api/v1/regions/350402")).Json.GetRawText().ShouldBe(
            """
            {"code":"350402","name":"梅列区","nameEn":null,"level":"county","parent":"350400","from":"1983-12","to":"2021-01",
            "successors":["350404"],"includedIn":null,"statistical":false,"revision":0}
            """.ReplaceLineEndings(""));
        (await _client.Get("/api/v1/regions/350404?at=2013")).ShouldBeProblem(HttpStatusCode.NotFound, "code region-not-then");
        (await _client.Get("/api/v1/regions/999999")).ShouldBeProblem(HttpStatusCode.NotFound, "code unknown-region");
    }

    [Fact]
    public async Task The_nation_has_all_its_provinces()
    {
        (await _client.Get("/api/v1/regions?within=全国")).Items.Count.ShouldBe(34);
        (await _client.Get("/api/v1/regions?level=province&limit=10")).Items.Count.ShouldBe(10);
        (await _client.Get("/api/v1/regions?q=110105")).Only.Text("name").ShouldBe("朝阳区");
    }

    [Fact]
    public async Task New_regions_of_one_request_can_lie_within_each_other()
    {
        (await _client.PostRows(
            "regions",
            """{ "code": "360193002", "name": "乙镇", "level": "township", "parent": "360193" }""",
            """{ "code": "360193", "name": "甲区", "level": "county", "parent": "360100" }"""))
            .ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("2 2 0 0 0");
        (await _client.Get("/api/v1/regions?within=360193")).Only.Text("parent").ShouldBe("360193");
    }

    [Fact]
    public async Task A_code_means_one_region_at_a_time()
    {
        await _client.PostRows("regions", """{ "code": "360194", "name": "丙县", "level": "county", "parent": "360100", "to": "2010-06" }""");
        const string later = """{ "code": "360194", "name": "丙区", "level": "county", "parent": "360100", "from": "2010-07" }""";
        (await _client.PostRows("regions", later.Replace("-07", "-06")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 from overlapping-region");
        (await _client.PostRows("regions", later)).ShouldBe(HttpStatusCode.OK);
        (await _client.Get("/api/v1/regions/360194?at=2010-06")).Json.Text("name").ShouldBe("丙县");
        (await _client.Get("/api/v1/regions/360194?at=2010-07")).Json.Text("name").ShouldBe("丙区");
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        (await _client.PostRows(
            "regions",
            """{ "code": "36", "name": "甲", "level": "county", "parent": "360100" }""",
            """{ "code": "360195", "level": "street", "from": "2015-08", "to": "2015-07" }""",
            """{ "code": "360196", "name": "乙", "level": "county" }"""))
            .ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity,
                "0 code bad-code", "1 name required", "1 level unknown-choice", "1 to bad-period", "2 parent required");
        (await _client.PostRows(
            "regions",
            """{ "code": "360197", "name": "甲", "level": "county", "parent": "360102", "successors": ["999999"] }""",
            """{ "code": "360198", "name": "乙", "level": "county", "parent": "999999" }"""))
            .ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity,
                "0 successors unknown-region", "0 parent bad-parent", "1 parent unknown-region");
    }

    [Fact]
    public async Task One_is_put_whole()
    {
        (await _client.Put("/api/v1/regions/360113", """{ "name": "红谷滩新区", "level": "county", "parent": "360100" }"""))
            .ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 1 0 0");
        (await _client.Get("/api/v1/regions/红谷滩新区")).Json.Text("code").ShouldBe("360113");
        (await _client.Get("/api/v1/regions/360113?asOf=0")).Json.Text("name").ShouldBe("红谷滩区");
        (await _client.Put("/api/v1/regions/360113", """{ "code": "360114", "name": "红谷滩区", "level": "county", "parent": "360100" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "code code-mismatch");
        (await _client.Put("/api/v1/regions/360113", """{ "name": "红谷滩区", "level": "prefecture", "parent": "360000" }"""))
            .ShouldBeProblem(HttpStatusCode.Conflict, "level frozen");
    }
}
