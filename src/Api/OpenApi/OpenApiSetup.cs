using System.Text.Json.Nodes;
using Indicators.Api.Http.Formats;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>The contract as an OpenAPI 3.1 document at /openapi/v1.json, and to try out at /swagger.</summary>
public static class OpenApiSetup
{
    public static void AddDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer().AddSwaggerGen(Describe);
        RowContracts.Register(services);
    }

    /// <summary>Built for the first who asks: it compiles expressions, which nothing else that the service starts with does.</summary>
    public static void UseDocument(this WebApplication app, bool isTriedOut) => app.Use(next =>
    {
        var document = new Lazy<RequestDelegate>(() =>
        {
            var branch = ((IApplicationBuilder)app).New();
            branch.UseSwagger(options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.RouteTemplate = "openapi/{documentName}.json";
            });
            if (isTriedOut)
                branch.UseSwaggerUI(options =>
                {
                    options.DocumentTitle = "Indicators";
                    options.SwaggerEndpoint("/openapi/v1.json", "Indicators v1");
                    options.EnableDeepLinking();
                    options.EnableFilter();
                });
            branch.Run(next);
            return branch.Build();
        });
        return context => context.Request.Path.StartsWithSegments("/openapi") || context.Request.Path.StartsWithSegments("/swagger")
            ? document.Value(context)
            : next(context);
    });

    private static void Describe(SwaggerGenOptions options)
    {
        options.SwaggerDoc("v1", DocumentTexts.Info);
        options.AddServer(DocumentTexts.Server);
        SecurityRequirements.Define(options);
        options.SupportNonNullableReferenceTypes();
        options.CustomSchemaIds(SchemaId);
        // In what order routes are mapped says nothing to a client.
        options.OrderActionsBy(action => $"{action.RelativePath} {action.HttpMethod}");
        options.MapType<decimal>(() => RequestBodyFilter.Figure());
        options.MapType<decimal?>(() => RequestBodyFilter.Figure(JsonSchemaType.Null));
        options.MapType<ChangedCells>(AnswerSchemas.OfChanges);
        options.MapType<JsonObject>(AnswerSchemas.OfChanges);
        options.MapCodes();
        options.OperationFilter<QueryParametersFilter>();
        options.OperationFilter<ConcurrencyHeadersFilter>();
        options.OperationFilter<RequestBodyFilter>();
        options.OperationFilter<Responses>();
        options.OperationFilter<SecurityRequirements>();
        options.SchemaFilter<AnswerSchemas>();
        options.SchemaFilter<DescribedRows>();
        options.DocumentFilter<Tags>();
        foreach (var library in (string[])["Indicators", "Indicators.Api"])
            options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, $"{library}.xml"));
    }

    // Envelope<ActualRow> is ActualRowEnvelope.
    private static string SchemaId(Type type) => string.Concat(type.GetGenericArguments().Select(SchemaId)) + type.Name.Split('`')[0];

    // In their own order, each with what it is about.
    private sealed class Tags : IDocumentFilter
    {
        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.Tags = DocumentTexts.Tags.ToHashSet();
    }
}
