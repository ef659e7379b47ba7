namespace Indicators.Api.Http;

/// <summary>A single item, with its validity.</summary>
public sealed class Item<T>(T item, long revision) : IResult, Microsoft.AspNetCore.Http.Metadata.IEndpointMetadataProvider
{
    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Formats.Json]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext) => Validity.IsHeldByClient(httpContext, revision, Formats.Json)
        ? Task.CompletedTask
        : httpContext.Response.WriteAsJsonAsync(item, Json.Options, httpContext.RequestAborted);
}
