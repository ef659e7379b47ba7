using Indicators.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Describes the bodies of writes from the shapes that read them.</summary>
public sealed class Bodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.Metadata<Takes>() is not { } takes) return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Formats.Json] = new OpenApiMediaType
                {
                    Schema = Schema(takes.Whole, context.SchemaRepository),
                    Example = ExampleFiles.Body(operation.OperationId!),
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

    private static OpenApiSchema Schema(Field field, SchemaRepository schemas)
    {
        var schema = field.Type switch
        {
            FieldType.Row => new() { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, Reference(field.Rows!, schemas)] },
            FieldType.Rows => List(Reference(field.Rows!, schemas)),
            FieldType.Texts => List(new OpenApiSchema { Type = JsonSchemaType.String }),
            FieldType.Numbers => List(Figure()),
            FieldType.Number => Figure(),
            FieldType.WholeNumber => new() { Type = JsonSchemaType.Integer, Format = "int32" },
            FieldType.Boolean => new() { Type = JsonSchemaType.Boolean },
            _ when field.Choices is { } choices => OpenCodes.Schema(choices.Codes.Select(code => code.Word)),
            _ => new() { Type = JsonSchemaType.String, MaxLength = field.MaxLength },
        };
        schema.Description = field.Description;
        return schema;
    }

    /// <summary>A generated client reads it as a decimal, never as a binary fraction.</summary>
    public static OpenApiSchema Figure(JsonSchemaType or = default) => new() { Type = JsonSchemaType.Number | or, Format = "decimal" };

    private static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchemaReference Reference(RowShape rows, SchemaRepository schemas)
    {
        var id = $"Written{rows.Name}";
        schemas.Schemas.TryAdd(id, Schema(rows, schemas));
        return new(id);
    }
}
