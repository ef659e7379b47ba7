using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>Files that are sent, what is asked about them, and what is stored.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Matrix =
        "2024年咸宁市科技指标,,\n地区,专利授权量,技术合同成交额（亿元）\n咸安区,186,14.00\n嘉鱼县,94,9.90\n赤壁市,132,10.20\n";

    private readonly Service _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_file_without_faults_is_one_revision_and_sent_again_none()
    {
        var first = await Import(Matrix);
        var again = await Import(Matrix);

        Outcome(first).ShouldBe("imported");
        first.GetProperty("counts").GetProperty("facts").GetInt32().ShouldBe(6);
        first.GetProperty("changes").GetArrayLength().ShouldBe(6);
        first.GetProperty("changes")[0].GetProperty("old").ValueKind.ShouldBe(JsonValueKind.Null);
        again.GetProperty("revision").GetInt64().ShouldBe(first.GetProperty("revision").GetInt64());
        again.GetProperty("changes").GetArrayLength().ShouldBe(0);
        (await Value("patent-grants", "421202", "2024")).ShouldBe(186);
        (await Value("tech-contract-turnover", "421281", "2024")).ShouldBe(10.2m);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_can_be_taken_at_its_word()
    {
        var tried = await Import(Matrix, "?dryRun=true");
        Outcome(tried).ShouldBe("ready");
        tried.GetProperty("revision").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Value("patent-grants", "421202", "2024")).ShouldBeNull();

        var taken = await Decide(tried, "{}");

        Outcome(taken).ShouldBe("imported");
        (await Value("patent-grants", "421202", "2024")).ShouldBe(186);
        (await _service.Client.Send(HttpMethod.Put, Path(tried), Json("{}"))).ShouldBeProblem(HttpStatusCode.Conflict, "already-imported");
    }

    [Fact]
    public async Task Nothing_is_stored_while_anything_is_asked_and_the_answer_brings_it()
    {
        var asked = await Import("2024年各区,\n地区,专利授权量\n玄武区,5\n鼓楼区,7\n");
        Outcome(asked).ShouldBe("questions");
        var question = asked.GetProperty("questions")[0];
        question.GetProperty("cell").GetString().ShouldBe("A4");
        question.GetProperty("cells")[0].GetString().ShouldBe("B4");
        (await Value("patent-grants", "320102", "2024")).ShouldBeNull();

        var id = question.GetProperty("id").GetString();
        var answered = await Decide(asked, $$"""{ "answers": { "{{id}}": "320106" } }""");

        Outcome(answered).ShouldBe("imported");
        (await Value("patent-grants", "320106", "2024")).ShouldBe(7);
        (await _service.Client.Get(Path(asked))).Json.GetProperty("outcome").GetString().ShouldBe("imported");
    }

    [Fact]
    public async Task A_fault_is_told_by_its_cell_and_may_be_left_out()
    {
        var wrong = await Import("2024年咸宁市,\n地区,专利授权量（件）\n咸安区,12O\n嘉鱼县,94\n");
        Outcome(wrong).ShouldBe("faults");
        wrong.GetProperty("faults")[0].GetProperty("cell").GetString().ShouldBe("B3");
        wrong.GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe("not-a-number");

        var decided = await Decide(wrong, """{ "leaveOut": ["B3"] }""");

        Outcome(decided).ShouldBe("imported");
        (await Value("patent-grants", "421221", "2024")).ShouldBe(94);
        (await Value("patent-grants", "421202", "2024")).ShouldBeNull();
    }

    [Fact]
    public async Task An_understanding_that_is_sent_back_corrected_counts()
    {
        var tried = await Import("咸宁市科技指标,\n地区,专利授权量\n咸安区,5\n", "?dryRun=true");
        Outcome(tried).ShouldBe("questions");

        var decided = await Decide(tried, """{ "understanding": { "tables": [{ "sheet": "", "number": 1, "period": "2023年" }] } }""");

        Outcome(decided).ShouldBe("imported");
        (await Value("patent-grants", "421202", "2023")).ShouldBe(5);
    }

    [Theory]
    [InlineData("\"period\": \"20x4\"", "tables.1.period bad-period")]
    [InlineData("\"unit\": \"nope\"", "tables.1.unit unknown-unit")]
    [InlineData("\"region\": \"nope\"", "tables.1.region unknown-region")]
    [InlineData("\"columns\": [{ \"column\": \"B\", \"indicator\": \"nope\" }]", "tables.1.columns.B.indicator unknown-indicator")]
    [InlineData("\"columns\": [{ \"column\": \"Z\" }]", "tables.1.columns.Z unknown-field")]
    public async Task A_correction_that_is_not_understood_is_a_fault_and_nothing_is_stored(string correction, string told)
    {
        var tried = await Import(Matrix, "?dryRun=true");

        var table = $$"""{ "sheet": "", "number": 1, {{correction}} }""";
        var decided = await Decide(tried, $$"""{ "understanding": { "tables": [{{table}}] } }""");

        Outcome(decided).ShouldBe("faults");
        var fault = decided.GetProperty("faults").EnumerateArray().ShouldHaveSingleItem();
        $"{fault.Text("cell")} {fault.Text("code")}".ShouldBe(told);
        (await Value("patent-grants", "421202", "2024")).ShouldBeNull();
    }

    [Fact]
    public async Task An_understanding_that_is_sent_back_as_it_was_shown_changes_nothing()
    {
        var tried = await Import(Matrix, "?dryRun=true");

        var decided = await Decide(tried, $$"""{ "understanding": {{tried.GetProperty("understanding")}} }""");

        Outcome(decided).ShouldBe("imported", $"{decided}");
        (await Value("patent-grants", "421202", "2024")).ShouldBe(186);
    }

    [Fact]
    public async Task A_unit_of_another_kind_is_told_where_the_unit_stands()
    {
        var wrong = await Import("2024年咸宁市,\n地区,专利授权量（万元）\n咸安区,5\n");

        wrong.GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe("unit-mismatch");
        wrong.GetProperty("faults")[0].GetProperty("cell").GetString().ShouldBe("B2");
    }

    [Fact]
    public async Task A_form_with_a_file_is_taken_as_the_file()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Matrix)), "file", "table.csv" } };
        var answer = (await _service.Client.Send(HttpMethod.Post, "/api/v1/imports?dryRun=true", form)).ShouldBe(HttpStatusCode.OK).Json;

        Outcome(answer).ShouldBe("ready");
        answer.GetProperty("file").GetProperty("name").GetString().ShouldBe("table.csv");
        answer.GetProperty("file").GetProperty("hash").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Who_does_not_wait_is_told_where_to_look()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Matrix));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = content };
        request.Headers.Add("Prefer", "respond-async");
        using var accepted = await _service.CreateClient().SendAsync(request);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var address = accepted.Headers.Location!.ToString();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        JsonElement answer;
        do
        {
            patience.Token.ThrowIfCancellationRequested();
            answer = (await _service.Client.Get(address)).Json;
        }
        while (answer.GetProperty("outcome").ValueKind is JsonValueKind.Null);

        Outcome(answer).ShouldBe("imported");
        answer.GetProperty("progress").GetProperty("rowsWritten").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task A_form_with_two_files_is_refused_and_nothing_of_it_is_stored()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Matrix)), "file", "one.csv" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Matrix)), "file", "two.csv" },
        };
        (await _service.Client.Send(HttpMethod.Post, "/api/v1/imports", form)).ShouldBeProblem(HttpStatusCode.BadRequest, "several-files");
        (await Value("patent-grants", "421202", "2024")).ShouldBeNull();
    }

    [Theory]
    [InlineData("\"value\": 6, \"value\": 7", "duplicate-field")]
    [InlineData("\"value\": 6, \"measure\": \"nothing\"", "unknown-field")]
    [InlineData("\"value\": 6, \"status\": \"nothing\"", "unknown-field")]
    public async Task A_line_that_says_one_thing_twice_or_in_an_unknown_word_is_a_fault(string fields, string code)
    {
        var answer = await Import($$"""{ "indicator": "patent-grants", "region": "421202", "period": "2024", {{fields}} }""");

        Outcome(answer).ShouldBe("faults");
        answer.GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe(code);
        (await Value("patent-grants", "421202", "2024")).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_final_is_replaced_by_a_sheet_where_the_request_says_why()
    {
        const string Again = "2024年咸宁市,,\n地区,专利授权量（快报）,备注\n咸安区,190,年报核定\n";
        await Import(Matrix);
        var refused = await Import(Again);
        refused.GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe("status-falls");

        var answer = await Import(Again, "?correct=true&reason=correction&note=按年报更正");

        Outcome(answer).ShouldBe("imported");
        (await Value("patent-grants", "421202", "2024")).ShouldBe(190);
        var row = (await _service.Client.Get("/api/v1/actuals?indicator=patent-grants&region=421202&period=2024")).Items[0];
        row.Text("note").ShouldBe("年报核定");
        var revision = (await _service.Client.Get("/api/v1/revisions?limit=1")).Items[0];
        (revision.Text("note"), revision.Text("reason")).ShouldBe(("按年报更正", "correction"));
    }

    [Fact]
    public async Task Members_that_decisions_do_not_have_are_refused_with_the_nearest()
    {
        var asked = await Import("2024年各区,\n地区,专利授权量\n鼓楼区,7\n");
        const string wrong = """{ "leavOut": [], "understanding": { "tables": [{ "sheet": "", "columns": [{ "rol": "x" }] }] } }""";

        var refused = await _service.Client.Send(HttpMethod.Put, Path(asked), Json(wrong));

        refused.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, "leavOut unknown-field", "understanding.tables.0.columns.0.rol unknown-field");
        refused.Text.ShouldContain("leaveOut?");
        var fault = (await Decide(asked, """{ "answers": { "region:鼓楼": "320106" } }""")).GetProperty("faults")[0];
        (fault.Text("code"), fault.GetProperty("nearest")[0].GetString()).ShouldBe(("unknown-field", "region:鼓楼区"));
    }

    [Fact]
    public async Task A_form_without_a_file_and_an_import_of_nobody_are_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        (await _service.Client.Send(HttpMethod.Post, "/api/v1/imports", form))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "not-a-file");
        (await _service.Client.Get("/api/v1/imports/000000000000")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private Task<JsonElement> Import(string text, string words = "") => Import(Encoding.UTF8.GetBytes(text), words);

    private async Task<JsonElement> Import(byte[] file, string words)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return (await _service.Client.Send(HttpMethod.Post, $"/api/v1/imports{words}", content)).ShouldBe(HttpStatusCode.OK).Json;
    }

    private async Task<JsonElement> Decide(JsonElement import, string decisions) =>
        (await _service.Client.Send(HttpMethod.Put, Path(import), Json(decisions))).ShouldBe(HttpStatusCode.OK).Json;

    private async Task<decimal?> Value(string indicator, string region, string period)
    {
        var rows = (await _service.Client.Get($"/api/v1/actuals?indicator={indicator}&region={region}&period={period}")).Json;
        return rows.GetProperty("items").GetArrayLength() == 0 ? null : rows.GetProperty("items")[0].GetProperty("value").GetDecimal();
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static string Path(JsonElement import) => $"/api/v1/imports/{import.GetProperty("id").GetString()}";

    private static string? Outcome(JsonElement import) => import.GetProperty("outcome").GetString();
}
