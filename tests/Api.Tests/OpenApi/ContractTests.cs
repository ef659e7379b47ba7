namespace Indicators.Api.Tests.OpenApi;

public sealed class ContractTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task The_committed_contract_is_what_is_served() =>
        (await _client.Get("/openapi/v1.json")).ShouldBe(System.Net.HttpStatusCode.OK).Json
            .ShouldMatchGolden("../../../openapi/indicators.v1.json");

    [Fact]
    public async Task All_who_ask_a_new_service_at_once_get_it()
    {
        await using var started = new Service();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => started.Client.Get("/openapi/v1.json"))));
        answers.ShouldAllBe(answer => answer.Status == System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_field_of_a_row_is_in_the_contract()
    {
        var document = (await _client.Get("/openapi/v1.json")).Json;
        var described = document.GetProperty("components").GetProperty("schemas").GetProperty("FigureItem").GetProperty("properties");
        var measures = string.Join(',', document.GetProperty("paths").GetProperty("/api/v1/measures").GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray().Single(parameter => parameter.Text("name") == "measure")
            .GetProperty("schema").GetProperty("items").GetProperty("x-extensible-enum").EnumerateArray());
        var row = (await _client.Get($"/api/v1/measures?indicator=gdp&within=100000&period=2013&total=true&measure={measures}")).Items[0];
        foreach (var field in row.EnumerateObject()) described.TryGetProperty(field.Name, out _).ShouldBeTrue(field.Name);
        row.EnumerateObject().Count().ShouldBe(
            described.EnumerateObject().Count() - 3, "was and gone are there with since only, parentName in tables for people");
    }
}
