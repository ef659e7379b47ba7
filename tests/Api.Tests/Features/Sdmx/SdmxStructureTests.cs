using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Features.Figures;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Sdmx;

/// <summary>What there is, as a client of SDMX discovers it: from flow to structure to codes.</summary>
public sealed class SdmxStructureTests(ExampleService service) : IClassFixture<ExampleService>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_client_finds_the_flow_its_structure_and_the_codes_of_every_dimension()
    {
        var flow = (await Data("dataflow/all/all/latest?detail=full&references=none")).GetProperty("dataflows")[0];
        flow.Text("structure").ShouldBe("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INDICATORS:FIGURES(1.0)");

        var found = await Data("datastructure/INDICATORS/FIGURES/1.0?references=children");
        var components = found.GetProperty("dataStructures")[0].GetProperty("dataStructureComponents");
        var dimensions = components.GetProperty("dimensionList").GetProperty("dimensions").EnumerateArray().ToList();
        dimensions.Select(dimension => dimension.Text("id")).ShouldBe(["REF_AREA", "INDICATOR", "MEASURE"]);
        var lists = found.GetProperty("codelists").EnumerateArray().ToDictionary(
            list => $"urn:sdmx:org.sdmx.infomodel.codelist.Codelist={list.Text("agencyID")}:{list.Text("id")}({list.Text("version")})");
        foreach (var dimension in dimensions)
            lists.ShouldContainKey(dimension.GetProperty("localRepresentation").Text("enumeration"));
        components.GetProperty("attributeList").GetProperty("attributes").EnumerateArray().Select(attribute => attribute.Text("id"))
            .ShouldBe(["UNIT_MEASURE", "OBS_STATUS", "REASON", "REVISION"]);
    }

    [Fact]
    public async Task Codes_have_their_names_in_both_languages_and_stand_under_each_other()
    {
        var areas = (await Data("codelist/INDICATORS/CL_AREA")).GetProperty("codelists")[0].GetProperty("codes").EnumerateArray().ToList();
        areas.Single(area => area.Text("id") == "360100").GetRawText().ShouldBe(
            """{"id":"360100","name":"南昌市","names":{"zh":"南昌市","en":"南昌市"},"parent":"360000"}""");
        areas.Select(area => area.Text("id")).ShouldBeUnique();
        var measures = (await Data("codelist/INDICATORS/CL_MEASURE?lang=en")).GetProperty("codelists")[0].GetProperty("codes");
        measures.EnumerateArray().Select(code => $"{code.Text("id")} {code.Text("name")}").ShouldContain("completion Completion (%)");
        (await Data("codelist/INDICATORS/CL_AREA?detail=allstubs")).GetProperty("codelists")[0].GetProperty("codes").GetArrayLength()
            .ShouldBe(0);
    }

    [Theory]
    [InlineData("dataflow?references=descendants", "dataflows dataStructures codelists conceptSchemes")]
    [InlineData("dataflow/INDICATORS/FIGURES/latest?references=children", "dataflows dataStructures")]
    [InlineData("datastructure?references=parents", "dataflows dataStructures")]
    [InlineData("conceptscheme/INDICATORS/CONCEPTS", "conceptSchemes")]
    [InlineData("codelist/all/CL_REASON/latest/all?references=all", "dataflows dataStructures codelists conceptSchemes")]
    public async Task What_refers_to_each_other_comes_along_where_it_is_asked_for(string path, string kinds) =>
        string.Join(' ', (await Data(path)).EnumerateObject().Select(kind => kind.Name)).ShouldBe(kinds);

    [Theory]
    [InlineData("dataflow/ECB")]
    [InlineData("codelist/INDICATORS/CL_FREQ")]
    [InlineData("datastructure/INDICATORS/FIGURES/2.0")]
    public async Task What_is_not_there_is_not_found(string path) =>
        (await _client.Get($"/sdmx/2.1/{path}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task Who_may_not_read_gets_neither_structures_nor_data()
    {
        using var keyed = new Closed();
        foreach (var path in (string[])["dataflow", "data/FIGURES/all"])
        {
            (await keyed.Client.Get($"/sdmx/2.1/{path}")).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
            (await keyed.Client.Get($"/sdmx/2.1/{path}", KeyedService.Header(KeyedService.AdminKey))).Status
                .ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        }
    }

    private async Task<JsonElement> Data(string path)
    {
        var answer = (await _client.Get($"/sdmx/2.1/{path}", ("Accept", "application/vnd.sdmx.structure+json;version=1.0.0")))
            .ShouldBe(HttpStatusCode.OK);
        answer.ContentHeaders.ContentType!.ToString().ShouldBe("application/vnd.sdmx.structure+json; version=1.0.0");
        return answer.Json.GetProperty("data");
    }

    private sealed class Closed : KeyedService
    {
        protected override string Environment => "Production";
    }
}
