using System.Security.Cryptography;
using Indicators.Api.Configuration;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Features.Imports;

/// <summary>A file as it was sent: the body itself, or the only file of a form. A large one lies on the disk.</summary>
/// <param name="Name">What it is called, where the form says so.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
internal sealed record ImportUpload(Stream File, string? Name, string Hash) : IDisposable
{
    private const int LongestName = 200;
    private const int BytesInMemory = 1 << 20;

    public void Dispose() => File.Dispose();

    public static async Task<(ImportUpload? Upload, ProblemResult? Problem)> Receive(HttpRequest request)
    {
        var services = request.HttpContext.RequestServices;
        var (upload, problem) = await Take(request, services.GetRequiredService<Settings>().ImportBytes);
        if (upload is not null) await services.GetRequiredService<WorkGate>().Enter(request.HttpContext);
        return (upload, problem);
    }

    private static async Task<(ImportUpload? Upload, ProblemResult? Problem)> Take(HttpRequest request, long limit)
    {
        if (request.ContentLength > limit) return (null, TooLarge(limit));
        if (!ContentEncodings.CanDecode(request))
            return (null, ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, new ValidationError(
                null, HeaderNames.ContentEncoding, ErrorCode.UnsupportedContentCoding, request.Headers.ContentEncoding.ToString(),
                ContentEncodings.OfRequests)));
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit + BytesInMemory;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            request.HttpContext.RequestAborted, request.HttpContext.RequestServices.GetRequiredService<Uploads>().Over);
        await using var body = ContentEncodings.Decoded(request);
        try
        {
            return request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true
                ? await FromForm(request, body, limit, ends.Token)
                : await Filled(body, null, limit, ends.Token);
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

    private static async Task<(ImportUpload?, ProblemResult?)> FromForm(
        HttpRequest request, Stream body, long limit, CancellationToken cancellation)
    {
        var type = MediaTypeHeaderValue.Parse(request.ContentType);
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return (null, ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, ErrorCode.NotAFile));
        var parts = new MultipartReader(boundary, body);
        if (await NextFile(parts, cancellation) is not var (file, disposition))
            return (null, ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, ErrorCode.NotAFile));
        var name = HeaderUtilities
            .RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
        var (upload, problem) = await Filled(file.Body, name?[..Math.Min(name.Length, LongestName)], limit, cancellation);
        if (upload is null) return (null, problem);
        try
        {
            if (await NextFile(parts, cancellation) is null) return (upload, null);
        }
        catch
        {
            upload.Dispose();
            throw;
        }

        upload.Dispose();
        return (null, ProblemResult.Of(StatusCodes.Status400BadRequest, ErrorCode.SeveralFiles));
    }

    private static async Task<(MultipartSection Part, ContentDispositionHeaderValue Disposition)?> NextFile(
        MultipartReader parts, CancellationToken cancellation)
    {
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) && disposition.IsFileDisposition())
                return (part, disposition);
        }

        return null;
    }

    private static async Task<(ImportUpload?, ProblemResult?)> Filled(
        Stream body, string? name, long limit, CancellationToken cancellation)
    {
        Stream file = new MemoryStream();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                if (file.Length + read > limit)
                {
                    await file.DisposeAsync();
                    return (null, TooLarge(limit));
                }

                if (file is MemoryStream memory && file.Length + read > BytesInMemory) file = OnDisk(memory);
                hash.AppendData(buffer, 0, read);
                file.Write(buffer, 0, read);
            }

            file.Position = 0;
            return (new(file, name, Convert.ToHexStringLower(hash.GetHashAndReset())), null);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    // It is gone when it is closed, and with the process. To write there piece by piece at other threads takes longer than to write.
    private static FileStream OnDisk(MemoryStream memory)
    {
        var path = Path.Combine(Path.GetTempPath(), $"indicators-import-{Path.GetRandomFileName()}");
        var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        memory.WriteTo(file);
        memory.Dispose();
        return file;
    }

    private static ProblemResult TooLarge(long limit) =>
        ProblemResult.Of(StatusCodes.Status413PayloadTooLarge, ErrorCode.BodyTooLarge, limit);
}
