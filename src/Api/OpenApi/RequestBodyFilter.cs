using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Formats;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Describes the bodies of writes from the shapes that read them.</summary>
public sealed class RequestBodyFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.Metadata<FileBodyMetadata>() is not null) operation.RequestBody = OfFile(operation.OperationId!);
        if (context.Metadata<RequestBodyMetadata>() is not { } takes) return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = takes.IsRequired,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [MediaTypes.Json] = new OpenApiMediaType
                {
                    Schema = Schema(takes.Whole, context.SchemaRepository),
                    Example = ExampleFiles.Body(operation.OperationId!),
                },
            },
        };
    }

    // What a file is its bytes say; a row of NDJSON may be sent as JSON.
    private static OpenApiRequestBody OfFile(string operation) => new()
    {
        Required = true,
        Content = FileBodyMetadata.MediaTypes.ToDictionary(
            type => type, IOpenApiMediaType (type) => new OpenApiMediaType { Schema = File() })
            .Append(new("multipart/form-data", new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = File() },
                },
            }))
            .Append(new(MediaTypes.Json, new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.Object },
                Example = ExampleFiles.Body(operation),
            }))
            .ToDictionary(),
    };

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiSchema Schema(RowSchema shape, SchemaRepository schemas) => new()
    {
        Type = JsonSchemaType.Object,
        Required = shape.Fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
        Properties = shape.Fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => Schema(field, schemas)),
    };

    private static OpenApiSchema Schema(BodyField field, SchemaRepository schemas)
    {
        var schema = field.Type switch
        {
            BodyFieldType.Row => new() { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, Reference(field.Rows!, schemas)] },
            BodyFieldType.Object => new() { AllOf = [Reference(field.Rows!, schemas)] },
            BodyFieldType.Rows => List(Reference(field.Rows!, schemas)),
            BodyFieldType.Texts => List(new OpenApiSchema { Type = JsonSchemaType.String }),
            BodyFieldType.TextsByName => new()
            {
                Type = JsonSchemaType.Object,
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = field.MaxLength },
            },
            BodyFieldType.Numbers => List(Figure()),
            BodyFieldType.Number => Figure(),
            BodyFieldType.WholeNumber => new() { Type = JsonSchemaType.Integer, Format = "int32" },
            BodyFieldType.Boolean => new() { Type = JsonSchemaType.Boolean },
            BodyFieldType.Text => field.Choices is { } choices
                ? OpenCodes.Schema(choices.Codes.Select(code => code.Id))
                : new() { Type = JsonSchemaType.String, MaxLength = field.MaxLength },
        };
        schema.Description = field.Description;
        return schema;
    }

    /// <summary>A generated client reads it as a decimal, never as a binary fraction.</summary>
    public static OpenApiSchema Figure(JsonSchemaType or = default) => new() { Type = JsonSchemaType.Number | or, Format = "decimal" };

    private static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchemaReference Reference(RowSchema rows, SchemaRepository schemas)
    {
        var id = $"Written{rows.Name}";
        schemas.Schemas.TryAdd(id, Schema(rows, schemas));
        return new(id);
    }
}
