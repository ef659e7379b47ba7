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
        logged.ShouldStartWith("GET /api/v1/targets 500 in ");
        logged.ShouldContain("no such table: target");
        told.ShouldContain(logged.Split("request ")[1].Split(": ")[0]);
    }

    [Fact]
    public async Task What_is_refused_for_now_is_a_line_that_says_why_and_not_what_was_asked_for()
    {
        await using var other = new Logged();
        (await other.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        File.Move(other.Path, other.Path + ".away");

        (await other.Client.Get("/api/v1/regions/360100")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        (await other.Client.Get("/api/v1/regions/360100")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");

        var (of, requests) = (other.Lines.First(), other.Lines.Skip(1).ToList());
        of.ShouldContain("the database file has changed, nothing is read or written");
        requests.Count.ShouldBe(2);
        requests.ShouldAllBe(line => line.StartsWith("GET /api/v1/regions/{code} 503 in ") && line.Contains("deleted or moved away"));
    }

    /// <summary>What it logs can be read.</summary>
    public sealed class Logged : Service, ILoggerProvider, ILogger
    {
        public string Database => ConnectionString;

        public string Path => new SqliteConnectionStringBuilder(Database).DataSource;

        public ConcurrentQueue<string> Lines { get; } = [];

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Warning" };

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
