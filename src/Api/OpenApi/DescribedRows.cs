using Indicators.Api.Http.Formats;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Rows are documented by the descriptions of their columns.</summary>
internal sealed class DescribedRows : ISchemaFilter
{
    private const string AskedWith = "x-asked-with";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema row || ColumnsOf(context.Type) is not { } columns) return;
        row.Properties = new Dictionary<string, IOpenApiSchema>();
        row.Required = new HashSet<string>();
        foreach (var column in columns)
        {
            row.Properties[column.Name] = Property(column, context);
            if (column.Traits is { Choices: null, IsLeftOut: false }) row.Required.Add(column.Name);
        }
    }

    /// <summary>Null for what is no row.</summary>
    internal static IEnumerable<IAnswerColumn>? ColumnsOf(Type type) =>
        Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAnswerRow<>))
            ? (IEnumerable<IAnswerColumn>)type.GetProperty(nameof(IAnswerRow<>.Columns))!.GetValue(null)!
            : null;

    private static IOpenApiSchema Property(IAnswerColumn column, SchemaFilterContext context)
    {
        var property = context.SchemaGenerator.GenerateSchema(column.Type, context.SchemaRepository);
        if (column.Doc.Length > 0) property.Description = column.Doc;
        if (column.Traits.IsNullable && property is OpenApiSchema own) own.Type |= JsonSchemaType.Null;
        property = AnswerSchemas.Described(property, column.Traits.IsNullable);
        if (column.Traits.Choices is { } choices && property is OpenApiSchema chosen)
        {
            chosen.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            chosen.Extensions[AskedWith] = new JsonNodeExtension(OpenCodes.List(choices));
        }

        return property;
    }
}
