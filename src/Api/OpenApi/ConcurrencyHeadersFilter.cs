using Indicators.Api.Http.Binding.Bodies;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Describes the headers that make a write safe to repeat, and that of a single item safe against others.</summary>
public sealed class ConcurrencyHeadersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.IsWrite()) return;
        operation.Parameters!.Add(QueryParametersFilter.Header(IdempotencyKey.Header, IdempotencyKey.Description));
        if (!HttpMethods.IsPut(context.ApiDescription.HttpMethod!)) return;
        operation.Parameters.Add(QueryParametersFilter.Header(
            HeaderNames.IfMatch, "The ETag of the item as it was read: if it was written since, nothing is. * is any."));
        operation.Parameters.Add(QueryParametersFilter.Header(HeaderNames.IfNoneMatch, "* writes only what is not there yet."));
    }
}
