using System.Net;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

/// <summary>The disk turns read only under a service that has the file open.</summary>
public sealed class ReadOnlyDiskTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly OnDisk _service;

    public ReadOnlyDiskTests() => _service = new(_database);

    private string Folder => Path.GetDirectoryName(new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource)!;

    [OnImmutableFiles]
    public async Task Writes_are_refused_and_readiness_says_so_while_reads_go_on_until_it_can_be_written_again()
    {
        (await Write(1)).ShouldBe(HttpStatusCode.OK);

        OnImmutableFilesAttribute.Change(Folder, "+i");
        try
        {
            (await Write(2)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
            (await _service.Client.Get("/health/ready")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
            (await _service.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
            (await Write(2)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
            (await Value("actuals")).ShouldBe("1");
            (await Value("growth")).ShouldBe("1", "it is worked out anew");
        }
        finally
        {
            OnImmutableFilesAttribute.Change(Folder, "-i");
        }

        (await Write(3)).ShouldBe(HttpStatusCode.OK).Revision.ShouldBe(2);
        (await Value("actuals")).ShouldBe("3");
        (await _service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        (await _service.Client.Get("/api/v1/revisions/verify")).Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
    }

    public void Dispose() => _service.Dispose();

    private Task<Answer> Write(int value) => _service.Client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "2013", "value": {{value}} }""");

    private async Task<string> Value(string route) => (await _service.Client.Get(
        $"/api/v1/{route}?indicator=gdp&region=360000&period=2013")).ShouldBe(HttpStatusCode.OK).Only.Text("value");

    private sealed class OnDisk(TestDatabase database) : Service(database);
}
