using System.Text.Json.Nodes;
using Indicators.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Describes the bodies of writes from the shapes that read them.</summary>
public sealed class Bodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Takes>().FirstOrDefault() is not { } takes) return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Formats.Json] = new OpenApiMediaType
                {
                    Schema = Schema(takes.Whole, context.SchemaRepository),
                    Example = JsonNode.Parse(takes.Example),
                },
            },
        };
    }

    private static OpenApiSchema Schema(RowShape shape, SchemaRepository schemas) => new()
    {
        Type = JsonSchemaType.Object,
        Required = shape.Fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
        Properties = shape.Fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => Schema(field, schemas)),
    };

    private static OpenApiSchema Schema(Field field, SchemaRepository schemas) => field.Type is FieldType.Row
        ? new() { Description = field.Description, OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, Reference(field.Rows!, schemas)] }
        : new()
        {
            Description = field.Description,
            Type = field.Type switch
            {
                FieldType.Number => JsonSchemaType.Number,
                FieldType.WholeNumber => JsonSchemaType.Integer,
                FieldType.Boolean => JsonSchemaType.Boolean,
                FieldType.Texts or FieldType.Numbers or FieldType.Rows => JsonSchemaType.Array,
                _ => JsonSchemaType.String,
            },
            MaxLength = field is { Type: FieldType.Text, Choices: null } ? field.MaxLength : null,
            Enum = field.Choices?.Codes.Select(code => (JsonNode)code.Word).ToList(),
            Items = field.Type switch
            {
                FieldType.Texts => new OpenApiSchema { Type = JsonSchemaType.String },
                FieldType.Numbers => new OpenApiSchema { Type = JsonSchemaType.Number },
                FieldType.Rows => Reference(field.Rows!, schemas),
                _ => null,
            },
        };

    private static OpenApiSchemaReference Reference(RowShape rows, SchemaRepository schemas)
    {
        var id = $"Written{rows.Name}";
        schemas.Schemas.TryAdd(id, Schema(rows, schemas));
        return new(id);
    }
}
