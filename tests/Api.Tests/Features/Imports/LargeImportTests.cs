using System.Net;
using System.Text;
using System.Text.Json;
using Indicators.Storage;
using Indicators.Storage.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>Files that are read piece by piece, and worked on while their sender asks how far they are.</summary>
public sealed class LargeImportTests : IDisposable
{
    private const string Key = "9f1c";
    private const string Head = "地区,指标,期间,数值,单位\n";

    private readonly Service _service = new();
    private readonly List<string> _regions = [];

    public LargeImportTests()
    {
        using var snapshot = _service.Services.GetRequiredService<Database>().Read();
        _regions.AddRange(snapshot.Catalogue.Regions.All
            .Where(region => region.ExistsIn(2016 * 12) && region.ExistsIn(2025 * 12) && region.Code.All(char.IsAsciiDigit))
            .Take(2500).Select(region => region.Code));
    }

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_large_file_is_one_revision_and_its_rows_are_told_by_their_cells()
    {
        var import = await Done(await Send(Rows(30)));

        import.Text("outcome").ShouldBe("imported");
        import.GetProperty("counts").GetProperty("facts").GetInt32().ShouldBe(75_000);
        import.GetProperty("counts").GetProperty("faults").GetInt32().ShouldBe(0);
        import.GetProperty("progress").GetRawText().ShouldBe("""{"rowsRead":75000,"rowsChecked":75000,"rowsWritten":75000}""");
        import.GetProperty("facts").GetArrayLength().ShouldBe(1000);
        var last = await _service.Client.Get($"/api/v1/actuals?indicator=patent-applications&region={_regions[^1]}&period=2018-06");
        last.Items.ShouldHaveSingleItem().Text("value").ShouldBe("74999");
        last.Revision.ShouldBe(import.GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task What_is_wrong_deep_in_a_large_file_is_told_where_it_stands_and_nothing_is_stored()
    {
        var lines = Rows(30).Split('\n');
        lines[50_000] = lines[50_000].Replace(",件", ",万元");
        lines[60_000] = $"{_regions[0]},专利申请量,2016年1月,7,件";
        lines[70_000] = $"{_regions[1]},专利申请量,2030年1月,十二,件";
        var import = await Done(await Send(string.Join('\n', lines)));

        import.Text("outcome").ShouldBe("faults");
        var faults = import.GetProperty("faults").EnumerateArray().Select(fault => $"{fault.Text("code")} {fault.Text("cell")}").ToList();
        faults.ShouldBe(["not-a-number D70001", "duplicate-figure D60001", "unit-mismatch E50001"], ignoreOrder: true);
        (await _service.Client.Get("/api/v1/actuals?indicator=patent-applications&limit=1")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_of_other_kinds_among_the_many_are_read_as_ever()
    {
        var lines = Rows(30).Split('\n').ToList();
        lines.Insert(40_000, $"{_regions[0]},专利申请量,2024年1月,\"1,200\",件");
        lines.Insert(40_001, $"{_regions[1]},专利申请量,2024年1月,300余,件");
        lines.Insert(40_002, $"{_regions[2]},专利申请量,2024年1月,—,件");
        lines.Insert(40_003, $"{_regions[3]},专利授权量,2024年,5,件");
        var import = await Done(await Send(string.Join('\n', lines)));

        import.Text("outcome").ShouldBe("imported");
        import.GetProperty("counts").GetProperty("facts").GetInt32().ShouldBe(75_003);
        var bound = await _service.Client.Get($"/api/v1/actuals?indicator=patent-applications&region={_regions[1]}&period=2024-01");
        bound.Items.ShouldHaveSingleItem().Text("bound").ShouldBe("moreThan");
    }

    [Fact]
    public async Task A_file_that_is_cut_off_in_its_last_line_is_refused_however_large()
    {
        var text = Rows(30);

        var import = await Done(await Send(text[..^8]));

        import.Text("outcome").ShouldBe("refused");
        import.GetProperty("faults")[0].Text("code").ShouldBe("cut-line");
        import.GetProperty("faults")[0].Text("cell").ShouldEndWith("75001");
    }

    [Fact]
    public async Task Sent_again_under_its_key_it_is_the_same_import()
    {
        var first = await Send(Rows(1), ("Idempotency-Key", Key));
        var again = await Send(Rows(1), ("Idempotency-Key", Key));

        first.ShouldBe(HttpStatusCode.OK);
        again.Text.ShouldBe(first.Text);
        (await Send(Rows(2), ("Idempotency-Key", Key)))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-mismatch");
    }

    [Fact]
    public async Task What_nobody_works_on_any_more_was_interrupted_and_can_be_done_again()
    {
        var file = Encoding.UTF8.GetBytes(Rows(1));
        _service.Services.GetRequiredService<Database>().Imports.Put(
            new StoredImport
            {
                Id = "0123456789ab",
                Created = DateTimeOffset.UtcNow.AddMinutes(-5),
                Touched = DateTimeOffset.UtcNow.AddMinutes(-2),
                Size = file.Length,
                Hash = "",
                Content = Convert.ToBase64String(file),
                RowsRead = 700,
            },
            TimeSpan.FromDays(1));

        var told = (await _service.Client.Get("/api/v1/imports/0123456789ab")).ShouldBe(HttpStatusCode.OK).Json;
        told.Text("outcome").ShouldBe("interrupted");
        told.GetProperty("faults")[0].Text("code").ShouldBe("interrupted");
        told.GetProperty("progress").GetProperty("rowsRead").GetInt32().ShouldBe(700);

        using var again = new StringContent("{}", Encoding.UTF8, "application/json");
        (await _service.Client.Send(HttpMethod.Put, "/api/v1/imports/0123456789ab", again)).Json.Text("outcome").ShouldBe("imported");
    }

    // Of so many months of all regions, each with a value of its own.
    private string Rows(int months)
    {
        var text = new StringBuilder(Head);
        for (var row = 0; row < months * _regions.Count; row++)
        {
            var month = row / _regions.Count;
            text.Append($"{_regions[row % _regions.Count]},专利申请量,{2016 + month / 12}年{month % 12 + 1}月,{row},件\n");
        }

        return text.ToString();
    }

    private async Task<Answer> Send(string text, params (string, string)[] headers)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        return await _service.Client.Send(HttpMethod.Post, "/api/v1/imports", content, headers);
    }

    private async Task<JsonElement> Done(Answer sent)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var answer = sent; ; answer = await _service.Client.Get($"/api/v1/imports/{sent.Json.Text("id")}"))
        {
            patience.Token.ThrowIfCancellationRequested();
            if (answer.Json.GetProperty("outcome").ValueKind is not JsonValueKind.Null) return answer.Json;
        }
    }
}
