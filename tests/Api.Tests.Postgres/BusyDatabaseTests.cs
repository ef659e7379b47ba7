using System.Net;
using Indicators.Api.Tests.Telemetry;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Api.Tests.Faults;

/// <summary>A table is locked, and two connections are all there are.</summary>
public sealed class BusyDatabaseTests(BusyDatabaseTests.Narrow service) : IClassFixture<BusyDatabaseTests.Narrow>
{
    private const int Readers = 60;
    private const string Kept = "/api/v1/actuals?indicator=gdp";
    private const string Row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""";

    [Fact(Timeout = 120_000)]
    public async Task While_readers_wait_for_a_table_health_and_kept_answers_do_not()
    {
        await service.Client.PostRows("actuals", Row);
        (await service.Client.Get(Kept)).Only.Text("value").ShouldBe("1");
        List<Task<Answer>> waiting;
        await using (await service.Lock())
        {
            waiting = [.. Enumerable.Range(1, Readers).Select(limit => service.Client.Get($"{Kept}&limit={limit}"))];

            for (var asked = 0; asked < Readers; asked++)
            {
                (await service.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
                (await service.Client.Get(Kept)).Only.Text("value").ShouldBe("1");
            }

            waiting.ShouldAllBe(reader => !reader.IsCompleted);
        }

        (await Task.WhenAll(waiting)).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_statement_that_the_server_ends_is_a_503_that_may_be_sent_again()
    {
        await using var hasty = new Hasty();
        await hasty.Client.PostRows("actuals", Row);
        await using (await hasty.Lock())
        {
            var read = await hasty.Client.Get("/api/v1/actuals", ("Accept-Language", "en"));
            read.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
            read.Headers.RetryAfter.ShouldNotBeNull();
            read.Message.ShouldBe("storage unavailable: try again soon");
            var line = hasty.Log.Lines.ShouldHaveSingleItem();
            line.ShouldStartWith("GET /api/v1/actuals 503 in ");
            line.ShouldContain(": 57014: ");

            var write = await hasty.Client.Post(
                "/api/v1/actuals", $$"""{ "actuals": [{{Row.Replace("1 }", "2 }")}}] }""", ("Accept-Language", "en"));
            write.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
            write.Message.ShouldContain("under the same idempotency key");
        }

        (await hasty.Client.Get("/api/v1/actuals")).Only.Text("value").ShouldBe("1");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_question_that_takes_longer_than_one_may_is_given_up_in_the_database_too()
    {
        await using var impatient = new Impatient();
        await using (await impatient.Lock())
        {
            var read = await impatient.Client.Get("/api/v1/actuals");
            read.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "took-too-long");
            read.Headers.RetryAfter.ShouldNotBeNull();
        }

        (await impatient.Client.Get("/api/v1/actuals")).ShouldBe(HttpStatusCode.OK);
    }

    public class Narrow : Service
    {
        protected virtual string Words => "Maximum Pool Size=2;Timeout=60";

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["ConnectionStrings:Metrics"] = $"{ConnectionString};{Words}" };

        /// <summary>Nobody reads actuals until it is disposed.</summary>
        public async Task<NpgsqlConnection> Lock()
        {
            var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
            await connection.OpenAsync();
            await using var locking = new NpgsqlCommand("BEGIN; LOCK TABLE actual IN ACCESS EXCLUSIVE MODE", connection);
            await locking.ExecuteNonQueryAsync();
            return connection;
        }
    }

    private sealed class Impatient : Narrow
    {
        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(base.Settings) { ["Indicators:RequestSeconds"] = "1" };
    }

    private sealed class Hasty : Narrow
    {
        public LogLines Log { get; } = new();

        protected override string Words => "Options=-c statement_timeout=300";

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(base.Settings) { ["Logging:LogLevel:Indicators.Api"] = "Warning" };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(Log));
        }
    }
}
