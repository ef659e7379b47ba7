namespace Indicators.Api.Http;

/// <summary>A single item, with its validity.</summary>
/// <param name="revision">The newest revision among what was read.</param>
/// <param name="written">The revision that wrote the item, where If-Match can name it.</param>
public sealed class Item<T>(T item, long revision, long? written = null) : IResult, Microsoft.AspNetCore.Http.Metadata.IEndpointMetadataProvider
{
    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Formats.Json]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = Validity.Set(httpContext, revision, Formats.Json, written);
        return Validity.IsHeldByClient(httpContext, tag)
            ? Task.CompletedTask
            : new Answer(tag, $"{Formats.Json}; charset=utf-8", Json.Write(item), null).SendNew(httpContext);
    }
}
