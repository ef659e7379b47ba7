using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage.Tables;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Routing;

/// <summary>What a route answers, which is JSON.</summary>
/// <param name="Body">Its pieces are given back when it is disposed.</param>
/// <param name="Newest">The newest among what it was read from; null where it was read from nothing.</param>
/// <param name="MayBeKept">Whether it is not of the moment, or for its reader alone.</param>
public sealed record InnerAnswer(int Status, SegmentedBuffer Body, HistoryPoint? Newest, bool MayBeKept);

/// <summary>
/// Asks routes within a request, in the name of its caller: they go the way of all requests from where answers are kept, so that nothing is
/// permitted, limited or told otherwise.
/// </summary>
public sealed class InnerRequests(IServiceScopeFactory scopes)
{
    private static readonly string[] Passed = [HeaderNames.AcceptLanguage, KeyText.Header, HeaderNames.Authorization, HeaderNames.Host];

    // What is no JSON cannot stand in JSON.
    private static readonly string[] Formats = ["json", "jsonstat"];

    private RequestDelegate? _way;

    /// <summary>Where they set out.</summary>
    public RequestDelegate From(RequestDelegate next) => _way = next;

    /// <param name="address">Path and query below /api/v1.</param>
    /// <param name="language">Where the address says none; null for that of the outer request.</param>
    /// <param name="mostBytes">What is longer is refused.</param>
    public async Task<InnerAnswer> Get(HttpContext outer, string address, InnerRequest inner, Language? language, int mostBytes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var body = new SegmentedBuffer(pooled: true);
        var context = Context(outer, scope.ServiceProvider, new SegmentedStream(body));
        context.Features.Set(inner);
        Address(context.Request, outer.Request, address);
        if (language is { } own) context.Request.Headers.AcceptLanguage = own is Language.English ? "en" : "zh";
        if (context.Request.Query[ListParameters.Format.Name] is [{ } format] && !Formats.Contains(format))
            return WrongFormat(context, format);
        await _way!(context);
        outer.RequestAborted.ThrowIfCancellationRequested();
        body.Complete();
        var response = context.Response;
        if (response.ContentType?.Contains("json", StringComparison.Ordinal) is not true)
            return WrongFormat(context, response.ContentType ?? "");
        if (body.Length > mostBytes)
            return Refused(context, StatusCodes.Status413PayloadTooLarge, new(null, null, ErrorCode.TooLongTogether, mostBytes));
        return new(response.StatusCode, body, Newest(response), MayBeKept(response));
    }

    private static DefaultHttpContext Context(HttpContext outer, IServiceProvider services, Stream body)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = services,
            User = outer.User,
            TraceIdentifier = outer.TraceIdentifier,
            RequestAborted = outer.RequestAborted,
        };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Features.Set(outer.Features.Get<IAuthenticateResultFeature>());
        context.Connection.RemoteIpAddress = outer.Connection.RemoteIpAddress;
        return context;
    }

    private static void Address(HttpRequest request, HttpRequest outer, string address)
    {
        (request.Method, request.Scheme, request.Protocol, request.PathBase) =
            (HttpMethods.Get, outer.Scheme, outer.Protocol, outer.PathBase);
        foreach (var name in Passed.Where(outer.Headers.ContainsKey)) request.Headers[name] = outer.Headers[name];
        var mark = address.IndexOf('?');
        request.Path = PathString.FromUriComponent($"/api/v1{(mark < 0 ? address : address[..mark])}");
        request.QueryString = mark < 0 ? QueryString.Empty : new(address[mark..]);
    }

    private static HistoryPoint? Newest(HttpResponse response) =>
        response.Headers["Revision"] is [{ } number] && response.Headers["History"] is [{ } hash] ? new(long.Parse(number), hash) : null;

    // A problem says nothing that its reader alone may know.
    private static bool MayBeKept(HttpResponse response) =>
        response.StatusCode != StatusCodes.Status200OK || !response.Headers.CacheControl.ToString().Contains("no-store");

    private static InnerAnswer WrongFormat(HttpContext context, string format) =>
        Refused(context, new(null, ListParameters.Format.Name, ErrorCode.UnknownChoice, format, Formats));

    /// <summary>The answer to what cannot be asked at all.</summary>
    public static InnerAnswer Refused(HttpContext context, ValidationError fault) =>
        Refused(context, StatusCodes.Status400BadRequest, fault);

    private static InnerAnswer Refused(HttpContext context, int status, ValidationError fault)
    {
        var body = new SegmentedBuffer();
        body.Append(ProblemResult.Of(status, fault).Body(context.Request));
        body.Complete();
        return new(status, body, null, MayBeKept: true);
    }
}
