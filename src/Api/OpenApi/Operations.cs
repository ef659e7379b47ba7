using System.Text.Json.Nodes;
using Indicators.Api.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Describes the words of a path and a query, which are read from the request and not from parameters of a handler.</summary>
public sealed class Operations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Parameters = [.. RoutePatternFactory.Parse(context.ApiDescription.RelativePath!).Parameters.Select(parameter => OfPath(parameter.Name))];
        foreach (var word in metadata.OfType<Reads>().SelectMany(reads => reads.Words)) operation.Parameters.Add(Parameter(word));
        DescribeResponses(operation);
        if (metadata.OfType<Answered>().FirstOrDefault() is { } answered) ShowAnswers(operation, answered);
        if (operation.Parameters.Any(parameter => parameter.Name == Word.Cursor.Name)) AddHeaders(operation);
    }

    private static void DescribeResponses(OpenApiOperation operation)
    {
        var responses = operation.Responses!.OrderBy(response => response.Key, StringComparer.Ordinal).ToList();
        operation.Responses!.Clear();
        foreach (var (status, response) in responses)
        {
            response.Description = ReasonPhrases.GetReasonPhrase(int.Parse(status));
            if (response.Content is { } content && content.TryGetValue(Formats.Csv, out var found) && found is OpenApiMediaType csv)
                csv.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
            operation.Responses.Add(status, response);
        }
    }

    private static void ShowAnswers(OpenApiOperation operation, Answered answered)
    {
        if (operation.Responses?["200"].Content?[Formats.Json] is not OpenApiMediaType json) return;
        json.Examples = answered.Examples.ToDictionary(
            example => example.Asked, IOpenApiExample (example) => new OpenApiExample { Value = JsonNode.Parse(example.Json) });
    }

    private static OpenApiParameter OfPath(string name) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Parameter(Word word) => new()
    {
        Name = word.Name,
        In = ParameterLocation.Query,
        Description = word.Description,
        Required = word.Required,
        Example = word.Example is { } example ? JsonValue.Create(example) : null,
        Style = word.Several ? ParameterStyle.Form : null,
        Explode = !word.Several,
        Schema = word.Several ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(word) } : Schema(word),
    };

    private static OpenApiSchema Schema(Word word) => word switch
    {
        { Range: var (from, to) } => new() { Type = JsonSchemaType.Integer, Minimum = $"{from}", Maximum = $"{to}" },
        { IsBoolean: true } => new() { Type = JsonSchemaType.Boolean },
        { Choices: { } choices } => new() { Type = JsonSchemaType.String, Enum = [.. choices.Select(choice => (JsonNode)choice)] },
        _ => new() { Type = JsonSchemaType.String },
    };

    private static void AddHeaders(OpenApiOperation operation)
    {
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = KnownRevision.Header,
            In = ParameterLocation.Header,
            Description = KnownRevision.Description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" },
        });
        if (operation.Responses?["200"] is not OpenApiResponse response) return;
        response.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = Header("Changes when the answer does; send it back as If-None-Match."),
            ["Revision"] = Header("The newest revision among what was read."),
            ["Link"] = Header("The next page, rel=\"next\"."),
        };
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
