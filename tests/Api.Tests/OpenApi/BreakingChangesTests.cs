using System.Text.Json.Nodes;
using Indicators.Api.Tests.Contract;

namespace Indicators.Api.Tests.OpenApi;

/// <summary>v1 only adds: <c>openapi/baseline.v1.json</c> is what was promised last.</summary>
public sealed class BreakingChangesTests
{
    private const string Small = """
        {
          "paths": {
            "/figures": {
              "get": {
                "security": [{}, { "ApiKey": [] }],
                "parameters": [
                  { "name": "region", "in": "query", "schema": { "type": "string", "maxLength": 20 } },
                  { "name": "sort", "in": "query", "schema": { "type": "string", "x-extensible-enum": ["asc", "desc"] } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 100 } }
                ],
                "responses": {
                  "200": {
                    "headers": { "ETag": { "required": true, "schema": { "type": "string" } } },
                    "content": {
                      "application/json": { "schema": { "$ref": "#/components/schemas/Row" } },
                      "text/csv": { "schema": { "type": "string" } }
                    }
                  }
                }
              },
              "post": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Written" } } } },
                "responses": { "201": {} }
              }
            }
          },
          "components": {
            "schemas": {
              "Row": {
                "type": "object", "required": ["value", "state"],
                "properties": {
                  "value": { "type": "number", "format": "decimal" },
                  "state": { "type": "string", "enum": ["open", "done"] },
                  "target": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Target" }] }
                }
              },
              "Target": { "type": "object", "properties": { "kind": { "type": "string" }, "row": { "$ref": "#/components/schemas/Row" } } },
              "Written": {
                "type": "object", "required": ["value"],
                "properties": { "value": { "type": ["number", "null"] }, "note": { "type": "string" } }
              }
            }
          }
        }
        """;

    private static readonly string Promised = Path.Combine(ContractDocument.Folder, "baseline.v1.json");

    // What is told of it besides promises nothing.
    private static readonly string[] Told = ["description", "summary", "example", "examples", "tags"];

    /// <summary>With PROMISE=1 what is served now is promised.</summary>
    [Fact]
    public void The_contract_breaks_nothing_that_was_promised()
    {
        var contract = Parsed(File.ReadAllText(Path.Combine(ContractDocument.Folder, "indicators.v1.json")));
        if (Environment.GetEnvironmentVariable("PROMISE") == "1") File.WriteAllText(Promised, $"{Meaning(contract)!.ToJsonString()}\n");

        BreakingChanges.Between(Parsed(File.ReadAllText(Promised)), contract).ShouldBeEmpty("v1 only adds");
    }

    [Theory]
    [InlineData("\"/figures\"", "\"/rows\"", "GET /figures is gone", "POST /figures is gone")]
    [InlineData("\"post\": {", "\"put\": {", "POST /figures is gone")]
    [InlineData("[{}, { \"ApiKey\"", "[{ \"ApiKey\"", "GET /figures needs a key now")]
    [InlineData("\"name\": \"region\"", "\"name\": \"area\"", "GET /figures takes query region no more")]
    [InlineData("\"limit\", \"in\"", "\"limit\", \"required\": true, \"in\"", "GET /figures query limit is required now")]
    [InlineData("\"maxLength\": 20", "\"maxLength\": 10", "GET /figures query region has the maxLength 10 now")]
    [InlineData("\"maximum\": 100", "\"maximum\": 50", "GET /figures query limit has the maximum 50 now")]
    [InlineData("[\"asc\", \"desc\"]", "[\"asc\"]", "GET /figures query sort knows desc no more")]
    [InlineData("\"type\": \"integer\"", "\"type\": \"boolean\"", "GET /figures query limit can be integer no more")]
    [InlineData("\"text/csv\"", "\"text/tsv\"", "GET /figures 200 is text/csv no more")]
    [InlineData("{ \"required\": true, \"schema\"", "{ \"schema\"", "GET /figures 200 may lack the header ETag now")]
    [InlineData("\"201\"", "\"202\"", "POST /figures answers 201 no more")]
    [InlineData("\"state\": {", "\"stage\": {", "GET /figures 200.state is gone")]
    [InlineData("\"required\": [\"value\", \"state\"]", "\"required\": [\"value\"]", "GET /figures 200.state may be left out now")]
    [InlineData("[\"open\", \"done\"]", "[\"open\", \"done\", \"late\"]", "GET /figures 200.state may be late now")]
    [InlineData("{ \"type\": \"number\", \"format\": \"decimal\" }", "{ \"type\": [\"number\", \"null\"], \"format\": \"decimal\" }",
        "GET /figures 200.value may be null now")]
    [InlineData("\"format\": \"decimal\"", "\"format\": \"double\"", "GET /figures 200.value is of the format double and not of decimal")]
    [InlineData("\"kind\": { \"type\": \"string\" }", "\"kind\": { \"type\": \"integer\" }",
        "GET /figures 200.target.kind may be integer now")]
    [InlineData("\"requestBody\": {", "\"requestBody\": { \"required\": true,", "POST /figures needs a body now")]
    [InlineData("\"note\": {", "\"remark\": {", "POST /figures body takes note no more")]
    [InlineData("\"required\": [\"value\"],", "\"required\": [\"value\", \"note\"],", "POST /figures body.note is required now")]
    [InlineData("[\"number\", \"null\"]", "\"number\"", "POST /figures body.value can be null no more")]
    public void What_breaks_is_named(string was, string becomes, params string[] broken)
    {
        var changed = Small.Replace(was, becomes);
        changed.ShouldNotBe(Small);
        BreakingChanges.Between(Parsed(Small), Parsed(changed)).ShouldBe(broken);
    }

    [Theory]
    [InlineData("\"/figures\": {", "\"/more\": {}, \"/figures\": {")]
    [InlineData("[\"asc\", \"desc\"]", "[\"asc\", \"desc\", \"none\"]")]
    [InlineData("\"maximum\": 100", "\"maximum\": 1000")]
    [InlineData("\"state\": {", "\"more\": { \"type\": \"string\" }, \"state\": {")]
    [InlineData("[\"open\", \"done\"]", "[\"open\"]")]
    [InlineData("\"note\": {", "\"remark\": { \"type\": \"string\" }, \"note\": {")]
    [InlineData("\"required\": [\"value\"],", "")]
    [InlineData("[{}, { \"ApiKey\"", "[{}, { \"Bearer\": [] }, { \"ApiKey\"")]
    public void What_is_added_breaks_nothing(string was, string becomes)
    {
        var changed = Small.Replace(was, becomes);
        changed.ShouldNotBe(Small);
        BreakingChanges.Between(Parsed(Small), Parsed(changed)).ShouldBeEmpty();
    }

    private static JsonObject Parsed(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonNode? Meaning(JsonNode? node, bool isNamed = false) => node switch
    {
        JsonObject named => new JsonObject(named.Where(one => isNamed || !Told.Contains(one.Key))
            .Select(one => KeyValuePair.Create(one.Key, Meaning(one.Value, one.Key is "properties" or "schemas" or "paths")))),
        JsonArray list => new JsonArray([.. list.Select(one => Meaning(one))]),
        _ => node?.DeepClone(),
    };
}
