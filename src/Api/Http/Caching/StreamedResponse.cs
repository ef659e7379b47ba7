using Indicators.Api.Security;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// An answer of any length, made out piece by piece while it is sent: of each piece all that it was read from is let go before its first
/// byte goes. It takes as long as its reader does, which the server cuts off where it stops to read.
/// </summary>
/// <param name="tag">Null where nobody is to keep it.</param>
/// <param name="pieces">Each is read when the one before has gone; one that cannot be read any more ends the connection.</param>
public sealed class StreamedResponse(string? tag, string contentType, IEnumerable<SegmentedBuffer> pieces)
{
    public async Task Send(HttpContext context)
    {
        var response = context.Response;
        var coding = ContentEncodings.Best(context.Request, int.MaxValue);
        response.ContentType = contentType;
        if (coding.Name() is { } name) response.Headers.ContentEncoding = name;
        if (tag is not null) response.Headers.ETag = ETags.Tag(tag, coding);
        // As for HEAD.
        if (response.Body == Stream.Null) return;
        context.Features.Get<CacheWriter>()?.Pass();
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        var gate = context.RequestServices.GetRequiredService<WorkGate>();
        var body = coding.Coder(response.Body);
        using var reading = pieces.GetEnumerator();
        while (await Next(reading, gate, context))
        {
            using var piece = reading.Current;
            await piece.CopyTo(body);
        }

        if (body != response.Body) await body.DisposeAsync();
    }

    // The first is read in the place that the request has until its answer begins.
    private static async Task<bool> Next(IEnumerator<SegmentedBuffer> reading, WorkGate gate, HttpContext context)
    {
        if (!context.Response.HasStarted) return reading.MoveNext();
        using var place = await gate.Turn(context.RequestAborted);
        return reading.MoveNext();
    }
}
