using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Receipts;
using Microsoft.AspNetCore.Http.Metadata;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>What the filters ask about an operation.</summary>
internal static class OperationFacts
{
    /// <summary>The words of its query; none where it has no query.</summary>
    public static IEnumerable<QueryParameter> Words(this OperationFilterContext context) =>
        context.Metadata<QueryParametersMetadata>()?.Parameters ?? [];

    public static T? Metadata<T>(this OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<T>().FirstOrDefault();

    /// <summary>Whether it belongs to the contract and not to those who watch the service.</summary>
    public static bool IsApi(this OperationFilterContext context) => context.ApiDescription.RelativePath!.StartsWith("api/");

    /// <summary>Whether it makes a revision: what is put, and all that is answered with a receipt.</summary>
    public static bool IsWrite(this OperationFilterContext context) =>
        (HttpMethods.IsPut(context.ApiDescription.HttpMethod!) && context.Metadata<NeverKeptMetadata>() is null)
        || context.ApiDescription.SupportedResponseTypes.Any(answer => answer.Type == typeof(WriteReceipt));

    /// <summary>Whether its answers have an ETag, by which they are asked again.</summary>
    public static bool IsConditional(this OperationFilterContext context) =>
        context.IsApi() && context.Metadata<NeverKeptMetadata>() is null
        && (HttpMethods.IsGet(context.ApiDescription.HttpMethod!) || context.IsQuery());

    /// <summary>Whether it reads although it is posted, and is asked again as what is read.</summary>
    public static bool IsQuery(this OperationFilterContext context) => HttpMethods.IsPost(context.ApiDescription.HttpMethod!)
        && context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>()
            .Any(answer => answer.StatusCode == StatusCodes.Status304NotModified);
}
