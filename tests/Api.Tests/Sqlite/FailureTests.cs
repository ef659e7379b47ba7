using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Indicators.Api.Tests.Faults;

public sealed class FailureTests(FailureTests.Logged service) : IClassFixture<FailureTests.Logged>
{
    [Fact]
    public async Task A_failure_that_nobody_expected_is_logged_under_the_number_that_its_client_is_told()
    {
        (await service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        using (var vandal = new SqliteConnection(service.Database))
        {
            vandal.Open();
            using var command = vandal.CreateCommand();
            command.CommandText = "ALTER TABLE target RENAME TO gone";
            command.ExecuteNonQuery();
        }

        var told = (await service.Client.Get("/api/v1/targets?lang=en"))
            .ShouldBeProblem(HttpStatusCode.InternalServerError, "internal").Text;

        var logged = service.Lines.ShouldHaveSingleItem();
        logged.ShouldContain("GET /api/v1/targets failed");
        told.ShouldContain(logged.Split(':')[0]);
    }

    /// <summary>What it logs can be read.</summary>
    public sealed class Logged : Service, ILoggerProvider, ILogger
    {
        public string Database => ConnectionString;

        public ConcurrentQueue<string> Lines { get; } = [];

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Error" };

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(this));
        }
    }
}
