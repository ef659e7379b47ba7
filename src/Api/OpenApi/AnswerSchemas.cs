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
    private const string AskedWith = "x-asked-with";

    private static readonly NullabilityInfoContext Nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described) return;
        var columns = JsonFormat.Columns(context.Type).ToList();
        foreach (var column in columns)
            properties[column.Name] = Described(properties[column.Name], IsNullable(column), column.ColumnOf()?.Choices);
        described.Required = columns.Where(IsAlwaysThere).Select(column => column.Name).ToHashSet();
        if (IsEnvelope(context.Type)) FreeRows(properties["items"], context.SchemaRepository);
    }

    /// <param name="choices">What the column is there for; null for one that is always there.</param>
    internal static IOpenApiSchema Described(IOpenApiSchema schema, bool isNullable, IReadOnlyList<string>? choices)
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

        if (choices is not null && schema is OpenApiSchema chosen)
        {
            chosen.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            chosen.Extensions[AskedWith] = new JsonNodeExtension(OpenCodes.List(choices));
        }

        return schema;
    }

    private static bool IsNullable(JsonPropertyInfo column) =>
        Nullability.Create((PropertyInfo)column.AttributeProvider!).ReadState is NullabilityState.Nullable;

    private static bool IsAlwaysThere(JsonPropertyInfo column)
    {
        var ignored = ((PropertyInfo)column.AttributeProvider!).GetCustomAttribute<JsonIgnoreAttribute>();
        return column.ColumnOf() is null && ignored is not { Condition: JsonIgnoreCondition.WhenWritingNull };
    }

    // Of a row of a list only the columns that were asked for are promised.
    private static void FreeRows(IOpenApiSchema items, SchemaRepository schemas)
    {
        if (items.Items is OpenApiSchemaReference { Reference.Id: { } id } && schemas.Schemas[id] is OpenApiSchema row) row.Required = null;
    }

    private static bool IsEnvelope(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Envelope<>);
}
