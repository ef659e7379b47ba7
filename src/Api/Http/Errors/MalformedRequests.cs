using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Indicators.Api.Http.Labels;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace Indicators.Api.Http.Errors;

/// <summary>
/// What Kestrel refuses before there is a request to handle: a URL that is too long, %00 in a path, a header that is none. It would
/// answer with the status and nothing else; a problem goes in the place of its answer, but where it speaks TLS itself.
/// </summary>
public sealed class MalformedRequests : IObserver<KeyValuePair<string, object?>>
{
    private const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    private static readonly Code InHead = new("", "",
        "请求行或请求头不合规范；地址中的非 ASCII 字符须按 UTF-8 百分号编码，且不得有 %00",
        "the request line or a header is not as it must be; in a URL what is not ASCII is percent-encoded UTF-8, and %00 is not allowed");

    private static readonly Code InBody = new("", "",
        "请求体的长度或分块与声明不符", "the body does not have the length, or a chunk the size, that is declared");

    private readonly KestrelServerLimits _limits;

    private MalformedRequests(KestrelServerLimits limits) => _limits = limits;

    public static void Explain(KestrelServerOptions kestrel)
    {
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection =>
        {
            var output = new ReplaceableOutput(connection.Transport.Output);
            connection.Features.Set(output);
            connection.Transport = new Duplex(connection.Transport.Input, output);
            return next(connection);
        }));
        kestrel.ApplicationServices.GetRequiredService<DiagnosticListener>()
            .Subscribe(new MalformedRequests(kestrel.Limits), (name, _, _) => name == Event);
    }

    /// <summary>What is refused by its status alone, while the request is handled.</summary>
    public static ProblemResult Of(int status, IServiceProvider services) =>
        Of(status, services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits, InBody);

    private static ProblemResult Of(int status, KestrelServerLimits limits, Code where) => status switch
    {
        StatusCodes.Status408RequestTimeout => ProblemResult.Of(status, ErrorCode.RequestTimeout),
        StatusCodes.Status413PayloadTooLarge => ProblemResult.Of(status, ErrorCode.BodyTooLarge, limits.MaxRequestBodySize ?? 0),
        StatusCodes.Status414UriTooLong => ProblemResult.Of(status, ErrorCode.UrlTooLong, limits.MaxRequestLineSize),
        StatusCodes.Status431RequestHeaderFieldsTooLarge =>
            ProblemResult.Of(status, ErrorCode.HeadersTooLarge, limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount),
        _ => ProblemResult.Of(status, ErrorCode.MalformedRequest, where),
    };

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not IFeatureCollection features || features.Get<ITlsHandshakeFeature>() is not null) return;
        if (features.Get<IHttpResponseFeature>() is not { HasStarted: false }) return;
        if (features.Get<IBadRequestExceptionFeature>()?.Error is not BadHttpRequestException refusal) return;
        features.Get<ReplaceableOutput>()?.Replace(Answer(new DefaultHttpContext(features).Request, refusal.StatusCode));
    }

    public void OnCompleted()
    {
        // Nothing waits for more.
    }

    public void OnError(Exception error)
    {
        // A listener of diagnostics has no errors.
    }

    // A version of HTTP that is none is no failure of ours.
    private byte[] Answer(HttpRequest request, int refused)
    {
        var status = refused < StatusCodes.Status500InternalServerError ? refused : StatusCodes.Status400BadRequest;
        var body = Of(status, _limits, InHead).Body(request);
        var head =
            $"""
            HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}
            Date: {DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture)}
            Content-Type: {ProblemResult.MediaType}
            Content-Length: {body.Length}
            Cache-Control: no-store
            Connection: close


            """;
        return [.. Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), .. HttpMethods.IsHead(request.Method) ? [] : body];
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
