using Indicators.Api.Http.Caching;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Sdmx;

/// <summary>Answers a client of SDMX, or with 304 when it has that already.</summary>
/// <param name="newest">The newest revision among what was read.</param>
internal sealed class SdmxResult(SegmentedBuffer body, string contentType, HistoryPoint newest) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = ETags.Set(httpContext, newest, contentType);
        return ETags.IsHeldByClient(httpContext, tag)
            ? Task.CompletedTask
            : new CachedResponse(tag, contentType, body, null).SendNew(httpContext);
    }
}
