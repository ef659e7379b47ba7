using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Http.Formats;

/// <summary>Lists of more rows than any other format answers with.</summary>
public sealed class RowStreamTests(RowStreamTests.FilledService service) : IClassFixture<RowStreamTests.FilledService>
{
    private const string Actuals = "/api/v1/actuals?format=ndjson&fields=indicator,period,region,value";

    [Fact]
    public async Task All_rows_leave_in_the_order_of_their_keys_each_once()
    {
        (await service.Client.Get("/api/v1/actuals")).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-many-rows");

        using var answer = await Ask(Actuals);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Revision").ShouldBe([$"{service.Revision}"]);
        var keys = (await Lines(answer)).Select(line => (line[0], line[1], line[2])).ToList();
        keys.Count.ShouldBe(service.Rows);
        keys.Distinct().Count().ShouldBe(service.Rows);
        keys.Select(key => key.Item2).ShouldBe(keys.Select(key => key.Item2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Packed_they_are_the_same_and_who_has_them_gets_none()
    {
        using var plain = await Ask(Actuals);
        using var packed = await Ask(Actuals, ("Accept-Encoding", "gzip"));

        packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        using var unpacked = new StreamReader(new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        var rows = await unpacked.ReadToEndAsync();
        rows.Count(c => c is '\n').ShouldBe(service.Rows);
        string.Equals(rows, await plain.Content.ReadAsStringAsync()).ShouldBeTrue();
        using var again = await Ask(Actuals, ("Accept-Encoding", "gzip"), ("If-None-Match", packed.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task What_is_written_while_they_leave_is_in_none_of_them()
    {
        using var answer = await Ask("/api/v1/actuals?format=ndjson&fields=indicator,period,region,value&indicator=patent-applications");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await lines.ReadLineAsync()).ShouldNotBeNull();

        await service.Write(-1);

        var rows = (await lines.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(service.Rows - 1);
        rows.ShouldNotContain(row => row.Contains("\"value\":-1"));
        await service.Write(0);
    }

    [Fact]
    public async Task Changes_leave_likewise_every_version_once_in_order()
    {
        using var answer = await Ask("/api/v1/changes?since=0&format=ndjson&fields=revision,op,item&indicator=patent-applications");

        var changes = await Lines(answer);

        changes.Count(change => change[0] == $"{service.First}").ShouldBe(service.Rows);
        changes.Select(change => long.Parse(change[0])).ShouldBe(changes.Select(change => long.Parse(change[0])).Order());
        changes.Select(change => (change[0], change[2])).Distinct().Count().ShouldBe(changes.Count);
    }

    private async Task<HttpResponseMessage> Ask(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await service.CreateDefaultClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<List<string[]>> Lines(HttpResponseMessage answer) =>
    [
        .. (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.EnumerateObject().Select(field => field.Value.ToString()).ToArray();
        }),
    ];

    /// <summary>With 110,000 actuals of one indicator, of one revision.</summary>
    public sealed class FilledService : Service, IAsyncLifetime
    {
        private const int Months = 40;

        private List<int> _regions = [];
        private int _indicator;

        public int Rows => _regions.Count * Months;

        /// <summary>The one that wrote them.</summary>
        public long First { get; private set; }

        public long Revision { get; private set; }

        private Database Database => Services.GetRequiredService<Database>();

        public async Task InitializeAsync()
        {
            using (var snapshot = Database.Read())
            {
                _indicator = snapshot.Catalogue.Indicators.Find("patent-applications").Value!.Id;
                var regions = snapshot.Catalogue.Regions.All.Where(region => region.ExistsWithin(2021 * 12, 2025 * 12));
                _regions = [.. regions.Take(2750).Select(region => region.Id)];
            }

            await Write(1);
            First = Revision;
        }

        public async Task Write(int value)
        {
            var actuals = Enumerable.Range(2021 * 12, Months).SelectMany(month => _regions.Select(region => new Actual(
                new(_indicator, new Period(month, 1), region), new(new FixedPoint(value * 1_000_000L), ObservationStatus.Final), null)));
            Revision = (await Database.Write(new() { Actuals = [.. actuals] })).Revision;
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
