using Indicators.Api.Http;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Features.Imports;

/// <summary>A file as it was sent: the body itself, or the first file of a form.</summary>
/// <param name="Name">What it is called, where the form says so.</param>
internal sealed record ImportUpload(byte[] File, string? Name)
{
    private const int LongestName = 200;

    public static async Task<(ImportUpload? Upload, ProblemResult? Problem)> Receive(HttpRequest request)
    {
        var limit = RequestLimits.BodyBytes(request.HttpContext);
        if (request.ContentLength > limit) return (null, TooLarge(limit));
        if (!ContentEncodings.CanDecode(request))
            return (null, ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, new ValidationError(
                null, HeaderNames.ContentEncoding, ErrorCode.UnsupportedContentCoding, request.Headers.ContentEncoding.ToString(),
                ContentEncodings.OfRequests)));
        await using var body = ContentEncodings.Decoded(request);
        try
        {
            return request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true
                ? await FromForm(request, body, limit)
                : await Filled(body, null, limit, request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return (null, ProblemResult.Of(StatusCodes.Status400BadRequest, new ValidationError(
                null, HeaderNames.ContentEncoding, ErrorCode.BadContentCoding, request.Headers.ContentEncoding.ToString())));
        }
        catch (IOException broken)
            when (broken is not BadHttpRequestException && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // A form that ends within a part, or a chunk of more bytes than a number holds.
            throw new BadHttpRequestException("The body cannot be read.", broken);
        }
    }

    private static async Task<(ImportUpload?, ProblemResult?)> FromForm(HttpRequest request, Stream body, long limit)
    {
        var type = MediaTypeHeaderValue.Parse(request.ContentType);
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return (null, ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, ErrorCode.NotAFile));
        var parts = new MultipartReader(boundary, body);
        while (await parts.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                || !disposition.IsFileDisposition()) continue;
            var name = HeaderUtilities
                .RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
            return await Filled(part.Body, name?[..Math.Min(name.Length, LongestName)], limit, request.HttpContext.RequestAborted);
        }

        return (null, ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, ErrorCode.NotAFile));
    }

    private static async Task<(ImportUpload?, ProblemResult?)> Filled(
        Stream body, string? name, long limit, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (file.Length + read > limit) return (null, TooLarge(limit));
            file.Write(buffer, 0, read);
        }

        return (new(file.ToArray(), name), null);
    }

    private static ProblemResult TooLarge(long limit) =>
        ProblemResult.Of(StatusCodes.Status413PayloadTooLarge, ErrorCode.BodyTooLarge, limit);
}
