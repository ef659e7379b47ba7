using Indicators.Api.Http;
using Indicators.Storage.Writing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Describes the headers that make a write safe to repeat, and that of a single item safe against others.</summary>
public sealed class Safeguards : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var method = context.ApiDescription.HttpMethod!;
        var isWrite = HttpMethods.IsPut(method)
            || metadata.OfType<IProducesResponseTypeMetadata>().Any(produced => produced.Type == typeof(Receipt));
        if (!isWrite) return;
        operation.Parameters ??= [];
        operation.Parameters.Add(Header(Repetition.Header, Repetition.Description));
        if (HttpMethods.IsPut(method))
        {
            operation.Parameters.Add(Header(
                HeaderNames.IfMatch, "The ETag of the item as it was read: if it was written since, nothing is. * is any."));
            operation.Parameters.Add(Header(HeaderNames.IfNoneMatch, "* writes only what is not there yet."));
        }

        foreach (var status in HttpMethods.IsPut(method) ? [412, 422, 507] : (int[])[422, 507])
            operation.Responses!.TryAdd($"{status}", Refusal(status, context));
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiResponse Refusal(int status, OperationFilterContext context) => new()
    {
        Description = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [Problem.MediaType] = new OpenApiMediaType
            {
                Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemBody), context.SchemaRepository),
            },
        },
    };
}
