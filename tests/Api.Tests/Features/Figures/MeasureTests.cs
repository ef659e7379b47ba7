using Indicators.Measures;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>Every measure there is, through the routes.</summary>
public sealed class MeasureTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Asked = "indicator=patent-applications&region=360100&period=2013";

    private readonly Client _client = service.Client;

    public static TheoryData<string> Words => [.. MeasureRegistry.All.Select(measure => measure.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Its_columns_are_there_when_it_is_asked_for_and_a_row_can_be_sorted_by_them(string word)
    {
        var measure = MeasureRegistry.Of(word);
        var numbers = measure.Columns.Where(column => column.Type is ColumnType.Number or ColumnType.Integer);
        var sort = string.Join(',', numbers.Select(column => column.Name));
        var row = (await _client.Get($"/api/v1/measures?{Asked}&measure={word}&sort={sort}")).Items[0];
        var csv = await _client.Get($"/api/v1/measures?{Asked}&measure={word}&format=csv");

        foreach (var column in measure.Columns)
        {
            row.TryGetProperty(column.Name, out _).ShouldBeTrue(column.Name);
            csv.Text.Split('\r')[0].ShouldContain(column.Name);
        }

        row.TryGetProperty("reported", out _).ShouldBe(measure.CountsParts);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task It_is_explained(string word)
    {
        var explained = (await _client.Get($"/api/v1/explain?{Asked}&measure={word}")).Json;

        explained.Text("measure").ShouldBe(word);
        explained.GetProperty("figure").TryGetProperty(word, out _).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task It_has_labels_in_the_codes_and_so_has_what_its_formulas_name(string word)
    {
        var (measure, codes) = (MeasureRegistry.Of(word), (await _client.Get("/api/v1/codes")).Items);

        codes.ShouldContain(code => code.Text("table") == "measures" && code.Text("code") == word
            && code.Text("zh") == measure.Zh && code.Text("en") == measure.En);
        foreach (var quantity in measure.Quantities)
            codes.ShouldContain(code => code.Text("table") == "quantities" && code.Text("code") == quantity.Word, quantity.Word);
    }
}
