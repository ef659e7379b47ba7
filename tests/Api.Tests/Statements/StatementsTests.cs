using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Statements;

/// <summary>The 193 statements of four reports, each written as the manifest says and judged as the report's own check does.</summary>
public sealed class StatementsTests(ReportedService service) : IClassFixture<ReportedService>
{
    private readonly Client _client = service.Client;

    public static TheoryData<string> Checked =>
        [.. Manifest.Statements.Where(statement => statement.Verdict is not null).Select(statement => statement.Id)];

    [Fact]
    public void Every_statement_is_in_the_manifest_once_with_its_words() =>
        Manifest.Statements.Select(statement => (statement.Id, statement.Quote))
            .ShouldBe(Manifest.Printed.Select(printed => (printed.Text("id"), printed.Text("quote"))));

    [Fact]
    public void Every_statement_has_a_destination_or_a_reason() =>
        Manifest.Statements.ShouldAllBe(statement => statement.Written.Any() == (statement.None == null));

    [Fact]
    public void Every_check_of_the_reports_has_its_verdict()
    {
        var byId = Manifest.Statements.ToDictionary(statement => statement.Id);
        foreach (var printed in Manifest.Printed.Where(
            printed => printed.TryGetProperty("check", out var check) && check.ValueKind is JsonValueKind.Object))
        {
            var statement = byId[printed.Text("id")];
            if (statement.None is { } none) statement = byId[none.ShouldStartWithWord("repeat of ")];
            (printed.GetProperty("check").Text("verdict") switch
            {
                "inputs_missing" => statement.Verdict == "inputs-missing",
                "by_words" => statement.Words is not null,
                "both" or "round_half_up" => statement.Verdict == "rounded",
                var same => statement.Verdict == same,
            }).ShouldBeTrue(statement.Id);
        }
    }

    [Fact]
    public async Task Every_statement_is_stored()
    {
        var stored = new Dictionary<string, ILookup<string, JsonElement>>();
        foreach (var list in new[] { "actuals", "targets", "declared" })
            stored[list] = (await _client.Get($"/api/v1/{list}")).ShouldBe(HttpStatusCode.OK).Items.ToLookup(Key);
        foreach (var statement in Manifest.Statements)
        {
            foreach (var (list, row) in statement.Written)
            {
                stored[list][Key(row)].Any(found => IsAsWritten(found, row)).ShouldBeTrue(statement.Id);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Checked))]
    public async Task Every_checkable_statement_is_judged_as_it_should_be(string id)
    {
        var statement = Manifest.Statements.Single(statement => statement.Id == id);
        var (list, row) = statement.Written.First();
        var measure = list switch { "actuals" => "value", "targets" => "target", _ => row.Text("measure") };
        var audited = (await _client.Get(
            $"/api/v1/audit?indicator={row.Text("indicator")}&region={row.Text("region")}&period={row.Text("period")}"
            + $"&measure={measure}")).ShouldBe(HttpStatusCode.OK);
        (audited.Only.Text("verdict"), audited.Only.Text("cause")).ShouldBe((statement.Verdict, statement.Cause ?? ""));
        if (statement.Verdict == "inputs-missing") audited.Only.GetProperty("missing").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Nothing_that_the_reports_state_is_a_contradiction() =>
        (await _client.Get("/api/v1/audit?verdict=contradiction")).Items.ShouldBeEmpty();

    // 2.17亿元 comes back in 万元, the unit of its indicator.
    private static bool IsAsWritten(JsonElement found, JsonElement row) =>
        (row.TryGetProperty("unit", out var unit) && unit.GetString() != found.Text("unit")) || found.Text("value") == row.Text("value");

    private static string Key(JsonElement row) => string.Join(' ', new[] { "indicator", "region", "period", "kind", "measure" }
        .Select(field => row.TryGetProperty(field, out var value) ? value.ToString() : ""));
}

/// <summary>A new service to which the reports have been written, each list of each report as one request.</summary>
public sealed class ReportedService : Service, IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        var sources = Manifest.Printed.ToDictionary(printed => printed.Text("id"), printed => printed.Text("report"));
        var written =
            from statement in Manifest.Statements
            from entry in statement.Written
            group entry.Row.GetRawText() by (entry.List, Source: sources[statement.Id]);
        foreach (var report in written)
        {
            var rows = string.Join(',', report);
            (await Client.Post(
                $"/api/v1/{report.Key.List}",
                $$"""{ "source": {{JsonSerializer.Serialize(report.Key.Source)}}, "{{report.Key.List}}": [{{rows}}] }"""))
                .ShouldBe(HttpStatusCode.OK);
        }
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
}

internal static class Words
{
    public static string ShouldStartWithWord(this string text, string start)
    {
        text.ShouldStartWith(start);
        return text[start.Length..];
    }
}
