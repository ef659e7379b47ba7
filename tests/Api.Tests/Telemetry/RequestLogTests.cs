using System.Diagnostics;
using System.Net;
using Indicators.Api.Telemetry;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Indicators.Api.Tests.Telemetry;

public sealed class RequestLogTests
{
    private const string Row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 271828 }""";

    [Fact]
    public async Task Writes_and_refusals_are_a_line_each_without_keys_figures_or_words()
    {
        await using var service = new Told();
        const string wrong = "not-a-key-that-anybody-has";

        (await service.Client.PostRows("actuals", Row)).ShouldBe(HttpStatusCode.OK);
        await service.Client.Get("/api/v1/actuals?indicator=gdp", ("X-Api-Key", Told.AdminKey));
        await service.Client.Get("/api/v1/actuals?indicator=gdp", ("X-Api-Key", wrong));
        await service.Client.Get("/api/v1/measures?indicator=gdp&within=100000&level=county&from=1900&to=2199&frequency=month",
            ("X-Api-Key", Told.AdminKey));

        service.Lines.Select(line => line[..line.IndexOf(" in ", StringComparison.Ordinal)]).ShouldBe(
            ["POST /api/v1/actuals 200", "GET /api/v1/actuals 403", "GET /api/v1/measures 413"]);
        service.Lines.ShouldAllBe(line => line.Contains(", request "));
        service.Lines.First().ShouldContain("key AdminKey, revision 1, ");
        string.Join('\n', service.Lines).ShouldNotContain(wrong);
        foreach (var secret in (string[])[Told.AdminKey, "271828", "360100", "indicator="])
            string.Join('\n', service.Lines).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Of_a_flood_few_lines_are_written_and_how_many_were_not()
    {
        await using var service = new Told();
        var log = service.Services.GetRequiredService<RequestLog>();
        var begun = Stopwatch.StartNew();

        for (var at = 0; at < 20_000; at++)
        {
            var refused = new DefaultHttpContext { Response = { StatusCode = StatusCodes.Status403Forbidden } };
            await log.Follow(refused, _ => Task.CompletedTask);
        }

        service.Lines.Count.ShouldBeInRange(RequestLog.MostAtOnce, RequestLog.MostAtOnce + 2 * RequestLog.LinesPerSecond
            * (1 + (int)begun.Elapsed.TotalSeconds));
    }

    private sealed class Told : Service
    {
        public const string AdminKey = "secret-of-the-administrator";

        private readonly LogLines _log = new();

        public IReadOnlyCollection<string> Lines => _log.Lines;

        protected override string Environment => "Production";

        protected override string Key => AdminKey;

        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Indicators:AdminKey"] = AdminKey,
            ["Logging:LogLevel:Indicators.Api.Telemetry"] = "Information",
        };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(_log));
        }
    }
}
