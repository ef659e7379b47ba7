using Indicators.Api.Http.Caching;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Formats;

/// <summary>A single item, with its validity.</summary>
/// <param name="revision">The newest revision among what was read.</param>
/// <param name="written">The revision that wrote the item, where If-Match can name it.</param>
public sealed class EntityResult<T>(T item, HistoryPoint revision, HistoryPoint? written = null)
    : IResult, Microsoft.AspNetCore.Http.Metadata.IEndpointMetadataProvider
{
    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [MediaTypes.Json]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = ETags.Set(httpContext, revision, MediaTypes.Json, written);
        return ETags.IsHeldByClient(httpContext, tag)
            ? Task.CompletedTask
            : new CachedResponse(tag, $"{MediaTypes.Json}; charset=utf-8", JsonOptions.Write(item), null).SendNew(httpContext);
    }
}
