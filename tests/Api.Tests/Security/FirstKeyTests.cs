using System.Net;
using Indicators.Api.Tests.Faults;

namespace Indicators.Api.Tests.Security;

/// <summary>Safe by default: what is answered before there is any key.</summary>
public sealed class FirstKeyTests(FirstKeyTests.Production production) : IClassFixture<FirstKeyTests.Production>
{
    [Theory]
    [InlineData("/api/v1/actuals")]
    [InlineData("/api/v1/codes")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    public async Task Outside_development_nothing_but_health_and_the_empty_page_is_answered(string path)
    {
        await using var service = new Production();
        using var http = service.CreateDefaultClient();
        (await new Client(http).Get(path, ("X-Api-Key", "anything"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "no-key-yet");
        (await service.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        (await service.Client.Get("/")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_first_key_is_made_and_taken_back_by_a_command_and_the_service_knows_at_once()
    {
        (await production.Client.Get("/api/v1/codes")).ShouldBeProblem(HttpStatusCode.Unauthorized, "no-key-yet");
        var (code, output) = await Command("keys create --name 局管理员 --role administrator --scope 全国 --expires 2099-12-31");
        code.ShouldBe(0, output);
        var (id, key) = (output.Split('\t')[0], output.Trim().Split('\n')[^1]);

        (await production.Client.Get("/api/v1/codes", ("X-Api-Key", key))).ShouldBe(HttpStatusCode.OK);
        (await production.Client.Get("/api/v1/codes")).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
        (await Command("keys list")).Output.ShouldStartWith($"{id}\t局管理员\tadministrator\t100000\texpires 2099-12-31");

        (await Command($"keys revoke {id}")).Code.ShouldBe(0);
        (await production.Client.Get("/api/v1/codes", ("X-Api-Key", key))).ShouldBeProblem(HttpStatusCode.Forbidden, "key-revoked");
        (await Command("keys list")).Output.ShouldContain("revoked ");
    }

    [Fact]
    public async Task A_command_tells_all_that_is_wrong()
    {
        var (code, output) = await Command("keys create --name x --role reader --scope 鼓楼区 --scope nowhere --expires soon");
        code.ShouldBe(1);
        output.ShouldContain("地区名不唯一");
        output.ShouldContain("unknown region: nowhere");
        output.ShouldContain("bad time: soon");
    }

    [Theory]
    [InlineData("127.0.0.1", 200, 200)]
    [InlineData("::1", 200, 200)]
    [InlineData("::ffff:127.0.0.1", 200, 200)]
    [InlineData("10.0.0.7", 200, 401)]
    [InlineData("2001:db8::1", 200, 401)]
    public async Task In_development_this_machine_may_do_everything_and_others_read(string address, int reading, int managing)
    {
        await using var service = new Service();
        async Task<int> Status(string path) => (await service.Server.SendAsync(context =>
        {
            context.Request.Path = path;
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        })).Response.StatusCode;

        (await Status("/api/v1/actuals")).ShouldBe(reading);
        (await Status("/api/v1/keys")).ShouldBe(managing);
    }

    [Fact]
    public async Task Once_there_is_a_key_development_is_as_open_as_elsewhere()
    {
        await using var service = new Service();
        const string row = """{ "actuals": [{ "indicator": "gdp", "region": "110000", "period": "2013", "value": 1 }] }""";
        (await service.Client.Post("/api/v1/actuals", row)).ShouldBe(HttpStatusCode.OK);

        (await service.Client.Post("/api/v1/keys", """{ "name": "first", "roles": ["administrator"], "scope": ["100000"] }"""))
            .ShouldBe(HttpStatusCode.Created);
        (await service.Client.Post("/api/v1/actuals", row)).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
        (await service.Client.Get("/api/v1/actuals")).ShouldBe(HttpStatusCode.OK);
    }

    private Task<(int Code, string Output)> Command(string arguments) => ServiceCommand.Run(production.Database, arguments.Split(' '));

    public sealed class Production : Service
    {
        public string Database => ConnectionString;

        protected override string Environment => "Production";
    }
}
