using System.Net;
using Indicators.Api.Tests.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Http;

/// <summary>What browsers, proxies and strangers are told, and believed: API8 of OWASP.</summary>
public sealed class HardeningTests
{
    [Fact]
    public async Task Browsers_are_told_to_guess_nothing_and_to_frame_nothing_and_nobody_what_serves()
    {
        await using var service = new Service();
        foreach (var path in (string[])["/api/v1/codes", "/api/v1/nothing", "/health/live", "/swagger/index.html", "/"])
        {
            var headers = (await service.Client.Get(path)).Headers;
            headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
            headers.GetValues("X-Frame-Options").ShouldBe(["SAMEORIGIN"], path);
            headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"], path);
        }
    }

    [Fact]
    public async Task What_serves_is_not_named()
    {
        using var database = new TestDatabase();
        using var service = await RunningService.Start(database.ConnectionString);

        (await service.Client.Get("/health/live")).Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_a_proxy_that_was_named_is_believed_about_https()
    {
        await using var service = new Secure();

        (await service.Client.Get("/api/v1/codes")).ShouldBeProblem(HttpStatusCode.Forbidden, "https-required");
        (await service.Client.Get("/api/v1/codes", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7")))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "https-required");
        (await service.Client.Get("/api/v1/codes", ("X-Forwarded-Proto", "https"), (Secure.Address, Secure.Proxy)))
            .ShouldBe(HttpStatusCode.OK);
        (await service.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await service.Client.Get("https://indicators.example.org/api/v1/codes")).ShouldBe(HttpStatusCode.OK)
            .Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_refused()
    {
        await using var service = new Hosted();

        var refused = await service.CreateClient().GetAsync("http://elsewhere.example.org/health/live");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldBeEmpty();
        (await service.CreateClient().GetAsync("http://indicators.example.org/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Swagger_can_be_switched_off_and_the_contract_stays()
    {
        await using var service = new Hosted();

        (await Status("/swagger/index.html")).ShouldBe(HttpStatusCode.NotFound);
        (await Status("/openapi/v1.json")).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> Status(string path) =>
            (await service.CreateClient().GetAsync($"http://indicators.example.org{path}")).StatusCode;
    }

    /// <summary>Requests come from where a header says, and else from a stranger.</summary>
    private sealed class Secure : Service, IStartupFilter
    {
        public const string Address = "Test-Address";
        public const string Proxy = "198.51.100.9";

        private const string Stranger = "203.0.113.99";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(
                    context.Request.Headers[Address] is [{ } given] ? given : Stranger);
                await rest();
            });
            next(app);
        };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));
        }

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string>
            {
                ["Indicators:RequireHttps"] = "true",
                ["Indicators:Proxies:0"] = "198.51.100.0/24",
                ["Indicators:PublicRead"] = "true",
            };
    }

    private sealed class Hosted : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["AllowedHosts"] = "indicators.example.org", ["Indicators:Swagger"] = "false" };
    }
}
