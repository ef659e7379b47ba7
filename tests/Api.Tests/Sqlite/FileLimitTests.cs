using System.Net;
using Indicators.Api.Tests.Faults;

namespace Indicators.Api.Tests;

/// <summary>A disk that is full: no file of the process may become larger than so much.</summary>
public sealed class FileLimitTests : IDisposable
{
    // In blocks of 1,024 bytes; without the signal that would end the process, and without the file that the runtime keeps its code in.
    private const string Limits = "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 16000";

    private readonly TestDatabase _database = new();

    [Fact]
    public async Task What_does_not_fit_is_refused_what_was_acknowledged_stays_and_reads_go_on()
    {
        var note = new string('注', 1000);
        List<string> stored = [];
        using (var full = await RunningService.Start(_database.ConnectionString, Limits))
        {
            var refused = 0;
            for (var year = 2002; refused < 3 && year < 2200; year++)
            {
                var rows = Months(year, note);
                var answer = await full.Client.PostRows("actuals", rows);
                if (answer.Status == HttpStatusCode.OK)
                {
                    stored.Add($"{year}");
                    continue;
                }

                answer.ShouldBeProblem(HttpStatusCode.InsufficientStorage, "storage-full");
                refused++;
            }

            refused.ShouldBe(3, "the disk was not full");
            await ShouldBeKept(full, stored);
        }

        using var later = await RunningService.Start(_database.ConnectionString);
        await ShouldBeKept(later, stored);
        (await later.Client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }"""))
            .ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => _database.Dispose();

    // Ten regions, of whom each has as much to say.
    private static string[] Months(int year, string note) =>
    [
        .. from month in Enumerable.Range(1, 12)
           from region in Enumerable.Range(1, 10)
           select $$"""
               { "indicator": "patent-applications", "region": "36{{region:00}}00", "period": "{{year}}-{{month:00}}", "value": 1,
                 "note": "{{note}}" }
               """,
    ];

    private static async Task ShouldBeKept(RunningService service, List<string> years)
    {
        Years(await service.Client.Get("/api/v1/actuals?indicator=patent-applications&fields=period")).ShouldBe(years);

        static IEnumerable<string> Years(Answer answer) =>
            answer.ShouldBe(HttpStatusCode.OK).Items.Select(row => row.Text("period")[..4]).Distinct().Order();
    }
}
