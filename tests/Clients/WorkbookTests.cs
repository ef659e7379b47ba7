using System.Net;
using System.Text;
using System.Text.Json;
using ExcelDataReader;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Clients.Tests;

/// <summary>ExcelDataReader reads every workbook back, to the same figures.</summary>
public sealed class WorkbookTests(ExampleService service) : IClassFixture<ExampleService>
{
    [Theory]
    [InlineData("measures?indicator=patent-applications&region=360100&from=2012&to=2014&frequency=year&measure=growth,completion,pace")]
    [InlineData("growth?indicator=patent-applications&region=360100&period=2013")]
    [InlineData("completion?indicator=tech-contract-turnover&region=421200&period=2020-H1")]
    [InlineData("rankings?indicator=advanced-county-streak&within=360100&period=2013")]
    [InlineData("scores?scheme=xianning-trial-2020&period=2020-H1&region=421200")]
    [InlineData("audit?region=421200&period=2020-H1")]
    [InlineData("periods?indicator=gdp&within=360000")]
    [InlineData("coverage?indicator=gdp&within=360000&level=prefecture&from=2013&to=2014&frequency=year")]
    [InlineData("actuals")]
    [InlineData("targets")]
    [InlineData("declared")]
    [InlineData("changes?since=0&indicator=tech-contract-turnover")]
    [InlineData("revisions")]
    [InlineData("regions?level=province")]
    [InlineData("indicators")]
    [InlineData("groups")]
    [InlineData("schemes")]
    [InlineData("codes")]
    public async Task A_workbook_has_the_rows_of_the_list(string list)
    {
        var address = $"/api/v1/{list}{(list.Contains('?') ? '&' : '?')}";
        var rows = (await service.Client.Get($"{address}format=json")).ShouldBe(HttpStatusCode.OK).Items;

        var sheet = await Sheet($"{address}format=xlsx&header=codes");

        sheet.Count.ShouldBe(rows.Count + 1);
        var columns = sheet[0].Select(cell => $"{cell}").ToList();
        columns.ShouldBeUnique();
        for (var at = 0; at < rows.Count; at++)
        {
            foreach (var field in rows[at].EnumerateObject().Where(field => columns.Contains(field.Name)))
                Same(field.Value, sheet[at + 1][columns.IndexOf(field.Name)]).ShouldBeTrue($"{list} row {at} {field}");
        }
    }

    // A workbook's numbers are binary: they show the figure to fifteen digits.
    private static bool Same(JsonElement field, object? cell) => (field.ValueKind, cell) switch
    {
        (JsonValueKind.Null, null) => true,
        (JsonValueKind.Number, double number) => Math.Round((decimal)number, 6) == Math.Round(field.GetDecimal(), 6),
        (JsonValueKind.String, string text) => text.ReplaceLineEndings("\n") == field.GetString()!.ReplaceLineEndings("\n"),
        // In the time of Beijing, where it may be the next day already.
        (JsonValueKind.String, DateTime time) =>
            (field.GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).DateTime - time).Duration() < TimeSpan.FromSeconds(1),
        (JsonValueKind.String, null) => field.GetString() is "",
        (JsonValueKind.True or JsonValueKind.False, bool truth) => truth == field.GetBoolean(),
        // What is nested is told in words.
        (JsonValueKind.Object or JsonValueKind.Array, _) => true,
        _ => $"{cell}" == $"{field}",
    };

    private async Task<IReadOnlyList<object?[]>> Sheet(string address)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var http = service.CreateHttpClient();
        await using var file = new MemoryStream(await http.GetByteArrayAsync(address));
        using var reader = ExcelReaderFactory.CreateReader(file);
        List<object?[]> rows = [];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
