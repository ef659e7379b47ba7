using System.Net;

namespace Indicators.Api.Tests.Features.Groups;

public sealed class GroupTests(Service service) : IClassFixture<Service>
{
    private const string Capitals =
        """
        {
          "name": "长江中游省会", "nameEn": "Middle Yangtze capitals",
          "members": [
            { "region": "360100" },
            { "region": "武汉市", "from": "2013-01", "to": "2019" },
            { "region": "420100", "from": "2020-01", "excluded": "副省级，不考核" }
          ]
        }
        """;

    private readonly Client _client = service.Client;

    [Fact]
    public async Task One_is_created_then_found_by_code_and_name_as_it_was_written()
    {
        var created = (await Put("created", Capitals.Replace("省会", "甲"))).ShouldBe(HttpStatusCode.Created);
        var read = await _client.Get("/api/v1/groups/长江中游甲");

        created.Headers.Location!.ToString().ShouldBe("/api/v1/groups/created");
        read.Text.ShouldBe(created.Text);
        (read.Json.Text("code"), read.Json.Text("nameEn")).ShouldBe(("created", "Middle Yangtze capitals"));
        Members(read).ShouldBe(["360100 南昌市   ", "420100 武汉市 2013-01 2019-12 ", "420100 武汉市 2020-01  副省级，不考核"]);
    }

    [Fact]
    public async Task One_read_back_can_be_put_again()
    {
        var created = await Put("again", Capitals);
        (await Put("again", created.Text)).ShouldBe(HttpStatusCode.OK).Text.ShouldBe(created.Text);
    }

    [Fact]
    public async Task One_put_anew_is_whole_and_the_old_one_is_read_as_of_then()
    {
        var created = await Put("anew", Capitals);
        var replaced = (await Put("anew", """{ "name": "省会", "members": [ { "region": "430100" } ] }""")).ShouldBe(HttpStatusCode.OK);

        replaced.Revision.ShouldBeGreaterThan(created.Revision);
        (replaced.Json.Text("nameEn"), Members(replaced).Count).ShouldBe(("", 1));
        Members(await _client.Get($"/api/v1/groups/anew?asOf={created.Revision}")).Count.ShouldBe(3);
        (await _client.Get($"/api/v1/groups/anew?asOf={created.Revision - 1}"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "code unknown-group");
    }

    [Fact]
    public async Task They_are_listed_by_code_and_found_by_part_of_code_or_name()
    {
        await Put("list-b", """{ "name": "列乙", "nameEn": "second", "members": [ { "region": "360100" } ] }""");
        await Put("list-a", Capitals.Replace("长江", "列"));

        (await _client.Get("/api/v1/groups?q=列")).Items.Select(item => item.Text("code")).ShouldBe(["list-a", "list-b"]);
        (await _client.Get("/api/v1/groups?q=LIST-B")).Only.Text("name").ShouldBe("列乙");
        (await _client.Get("/api/v1/groups?q=econ")).Only.Text("code").ShouldBe("list-b");
        (await _client.Get("/api/v1/groups?q=list-a&format=csv")).Text
            .ShouldContain("list-a,列中游省会,Middle Yangtze capitals,360100|420100 (2013-01..2019-12)|420100 (2020-01..),");
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_with_the_member_it_is_in()
    {
        var body = """
            {
              "members": [
                { "region": "999999" }, { "region": "朝阳区" }, { "from": "2013-01" },
                { "region": "360100", "from": "2014-01", "to": "2013-12" }, { "region": "360100", "from": "13年" },
                { "region": "360100", "to": "2014-06" }, { "region": "南昌市", "from": "2014-06" }, { "region": "360122", "from": "2016-01" }
              ],
              "code": "other", "color": "red"
            }
            """;

        (await Put("Faulty", body)).ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity,
            "0 region unknown-region", "1 region ambiguous-region", "2 region required", "3 to bad-period", "4 from bad-period",
            "6 region duplicate-row", "7 region region-not-then", "color unknown-field", "code code-mismatch", "code bad-code",
            "name required");
        (await _client.Get("/api/v1/groups/Faulty")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{ "name": "空", "members": [] }""", "members required")]
    [InlineData("""{ "name": "空" }""", "members required")]
    [InlineData("""{ "name": "空", "members": "360100" }""", "members wrong-type")]
    [InlineData("""{ "name": "空", "members": [ "360100" ] }""", "0  wrong-type")]
    [InlineData("[]", "wrong-type")]
    public async Task One_without_members_is_refused(string json, string fault) =>
        (await Put("empty", json)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, fault);

    [Fact]
    public async Task A_region_that_is_no_more_can_have_been_a_member()
    {
        var created = await Put("counties", """
            { "name": "县区", "members": [ { "region": "360122", "to": "2015-07" }, { "region": "梅列区" },
              { "region": "360112", "from": "2015-08" } ] }
            """);

        Members(created).Select(member => member[..6]).ShouldBe(["360122", "350402", "360112"]);
    }

    private static List<string> Members(Answer answer) =>
        [.. answer.Json.GetProperty("members").EnumerateArray()
            .Select(member => string.Join(' ', member.EnumerateObject().Select(field => field.Value)))];

    private Task<Answer> Put(string code, string json) => _client.Put($"/api/v1/groups/{code}", json);
}
