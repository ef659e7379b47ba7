using System.Text.Json.Nodes;
using Indicators.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>The contract as an OpenAPI 3.1 document at /openapi/v1.json, and to try out at /swagger.</summary>
public static class Document
{
    private static readonly OpenApiInfo Info = new()
    {
        Title = "Indicators",
        Version = "v1",
        Description = "Targets 目标 and actuals 实绩 of regions per indicator and period, and the growth 同比, completion 完成率 and rankings 排名 "
            + "that follow. Figures are exact; where there is none, a reason stands in its place. v1 only ever adds fields and codes: ignore "
            + "what you do not know.",
    };

    public static IServiceCollection AddDocument(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", Info);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.CustomSchemaIds(SchemaId);
            // In what order routes are mapped says nothing to a client.
            options.OrderActionsBy(action => $"{action.RelativePath} {action.HttpMethod}");
            options.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number });
            options.MapType<decimal?>(() => new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.Null });
            foreach (var table in Codes.All.Where(table => table.Type is not null)) MapCodes(options, table);
            options.OperationFilter<Operations>();
            options.OperationFilter<Safeguards>();
            options.OperationFilter<Bodies>();
            options.SchemaFilter<OpenRows>();
            foreach (var library in (string[])["Indicators", "Indicators.Api"])
                options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, $"{library}.xml"));
        });

    /// <summary>Built for the first who asks: it compiles expressions, which nothing else that the service starts with does.</summary>
    public static void UseDocument(this WebApplication app) => app.Use(next =>
    {
        var document = new Lazy<RequestDelegate>(() =>
        {
            var branch = ((IApplicationBuilder)app).New();
            branch.UseSwagger(options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.RouteTemplate = "openapi/{documentName}.json";
            });
            branch.UseSwaggerUI(options =>
            {
                options.DocumentTitle = "Indicators";
                options.SwaggerEndpoint("/openapi/v1.json", "Indicators v1");
            });
            branch.Run(next);
            return branch.Build();
        });
        return context => context.Request.Path.StartsWithSegments("/openapi") || context.Request.Path.StartsWithSegments("/swagger")
            ? document.Value(context)
            : next(context);
    });

    // A client must not refuse the fields that v1 adds.
    private sealed class OpenRows : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            if (schema is not OpenApiSchema open) return;
            open.AdditionalPropertiesAllowed = true;
            foreach (var property in open.Properties?.Values.OfType<OpenApiSchema>() ?? []) property.ReadOnly = false;
        }
    }

    // Envelope<ActualRow> is ActualRowEnvelope.
    private static string SchemaId(Type type) => string.Concat(type.GetGenericArguments().Select(SchemaId)) + type.Name.Split('`')[0];

    private static void MapCodes(SwaggerGenOptions options, CodeTable table)
    {
        var words = table.Codes.Select(code => (JsonNode)code.Word).ToList();
        options.MapType(table.Type!, () => new OpenApiSchema { Type = JsonSchemaType.String, Enum = words });
        options.MapType(typeof(Nullable<>).MakeGenericType(table.Type!), () => new OpenApiSchema
        {
            Type = JsonSchemaType.String | JsonSchemaType.Null,
            Enum = [.. words, JsonNullSentinel.JsonNull],
        });
    }
}
