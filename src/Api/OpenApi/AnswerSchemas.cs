using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Indicators.Api.Http.Formats;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>What is true of the objects in answers: which fields are always there, which may be null, and which were asked for.</summary>
public sealed class AnswerSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described) return;
        var columns = JsonOptions.Properties(context.Type).ToList();
        foreach (var column in columns)
            properties[column.Name] = Described(properties[column.Name], IsNullable(column));
        described.Required = columns.Where(IsAlwaysThere).Select(column => column.Name).ToHashSet();
        if (IsEnvelope(context.Type)) FreeRows(properties["items"], context.SchemaRepository);
    }

    internal static IOpenApiSchema Described(IOpenApiSchema schema, bool isNullable)
    {
        if (schema is OpenApiSchema value)
        {
            // Swashbuckle takes what has no setter for something that must not be sent.
            value.ReadOnly = false;
        }
        else if (schema is OpenApiSchemaReference reference && isNullable)
        {
            var description = reference.Description;
            reference.Description = null;
            schema = new OpenApiSchema { Description = description, OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        }

        return schema;
    }

    /// <summary>Of what was different: any columns of the row, with what they had.</summary>
    internal static OpenApiSchema OfChanges() =>
        new() { Type = JsonSchemaType.Object | JsonSchemaType.Null, AdditionalProperties = new OpenApiSchema() };

    // What knows nullability is not for several threads, and documents may be made at once.
    private static bool IsNullable(JsonPropertyInfo column) =>
        new NullabilityInfoContext().Create((PropertyInfo)column.AttributeProvider!).ReadState is NullabilityState.Nullable;

    private static bool IsAlwaysThere(JsonPropertyInfo column)
    {
        var ignored = ((PropertyInfo)column.AttributeProvider!).GetCustomAttribute<JsonIgnoreAttribute>();
        return ignored is not { Condition: JsonIgnoreCondition.WhenWritingNull };
    }

    // Of a row of a list only the columns that were asked for are promised.
    private static void FreeRows(IOpenApiSchema items, SchemaRepository schemas)
    {
        if (items.Items is OpenApiSchemaReference { Reference.Id: { } id } && schemas.Schemas[id] is OpenApiSchema row) row.Required = null;
    }

    private static bool IsEnvelope(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Envelope<>);
}
