using System.Net;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly OnSqlite _service = new();

    [Fact]
    public async Task A_write_without_space_is_a_507_that_stores_nothing_and_succeeds_once_there_is_space()
    {
        await _service.Client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""");
        _service.LimitPages(1);

        (await PostLarge()).ShouldBeProblem(HttpStatusCode.InsufficientStorage, "storage-full");
        (await PostLarge()).ShouldBeProblem(HttpStatusCode.InsufficientStorage, "storage-full");
        (await _service.Client.Get("/api/v1/actuals")).Only.Text("value").ShouldBe("1");
        (await _service.Client.Get("/api/v1/changes?since=0")).Revision.ShouldBe(1);

        _service.LimitPages(1_000_000);
        (await PostLarge()).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("300 300 0 0 0");
        (await _service.Client.Get("/api/v1/revisions")).Items.Count.ShouldBe(2);
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private Task<Answer> PostLarge()
    {
        var note = new string('注', 1000);
        var rows = Enumerable.Range(0, 300).Select(n =>
            $$"""{ "indicator": "patent-applications", "region": "360100", "period": "{{1950 + n / 12}}-{{n % 12 + 1:00}}", "value": 1, "note": "{{note}}" }""");
        return _service.Client.Post("/api/v1/actuals", $$"""{ "actuals": [{{string.Join(',', rows)}}] }""", ("Idempotency-Key", "large"));
    }

    private sealed class OnSqlite : Service
    {
        private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("indicators-");

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Metrics"] = ConnectionString,
        };

        private string ConnectionString => $"Data Source={Path.Combine(_directory.FullName, "indicators.db")}";

        // A quota is of a connection: the only one that is idle is the one the service takes next. It is never below what is used already.
        public void LimitPages(int pages)
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString).ToString());
            SqliteConnection.ClearPool(connection);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {pages}";
            command.ExecuteScalar();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            _directory.Delete(recursive: true);
        }
    }
}
