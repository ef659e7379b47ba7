using System.Net;

namespace Indicators.Api.Tests.Faults;

public sealed class FullDiskTests(SmallDisk service) : IClassFixture<SmallDisk>
{
    private readonly SmallDisk _service = service;

    [Fact]
    public async Task A_write_without_space_is_a_507_that_stores_nothing_and_succeeds_once_there_is_space()
    {
        await _service.Client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""");
        _service.Fill();

        (await PostLarge()).ShouldBeProblem(HttpStatusCode.InsufficientStorage, "storage-full");
        (await PostLarge()).ShouldBeProblem(HttpStatusCode.InsufficientStorage, "storage-full");
        (await _service.Client.Get("/api/v1/actuals")).Only.Text("value").ShouldBe("1");
        (await _service.Client.Get("/api/v1/changes?since=0")).Revision.ShouldBe(1);

        _service.Free();
        (await PostLarge()).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("300 300 0 0 0");
        (await _service.Client.Get("/api/v1/revisions")).Items.Count.ShouldBe(2);
    }

    private Task<Answer> PostLarge()
    {
        var note = new string('注', 1000);
        var rows = Enumerable.Range(0, 300).Select(n =>
            $$"""{ "indicator": "patent-applications", "region": "360100", "period": "{{1950 + n / 12}}-{{n % 12 + 1:00}}", "value": 1,"""
            + $$""" "note": "{{note}}" }""");
        return _service.Client.Post("/api/v1/actuals", $$"""{ "actuals": [{{string.Join(',', rows)}}] }""", ("Idempotency-Key", "large"));
    }
}
