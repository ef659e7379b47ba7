using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Http.Routing;

/// <summary>What a route answers, which is JSON.</summary>
/// <param name="Revision">The newest among what it was read from; null where it was read from nothing.</param>
public sealed record InnerAnswer(int Status, ReadOnlyMemory<byte> Body, long? Revision);

/// <summary>
/// Asks routes within a request, in the name of its caller: they go the way of all requests from where answers are kept, so that nothing is
/// permitted, limited or told otherwise.
/// </summary>
public sealed class InnerRequests(IServiceScopeFactory scopes)
{
    private static readonly string[] Passed = ["Accept-Language", "X-Api-Key", "Authorization", "Host"];

    private RequestDelegate? _way;

    /// <summary>Where they set out.</summary>
    public RequestDelegate From(RequestDelegate next) => _way = next;

    /// <param name="address">Path and query below /api/v1.</param>
    /// <param name="at">Null for the newest revision.</param>
    public async Task<InnerAnswer> Get(HttpContext outer, string address, PinnedRevision? at)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = outer.User };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Features.Set(at);
        context.Features.Set(outer.Features.Get<IAuthenticateResultFeature>());
        (context.TraceIdentifier, context.RequestAborted) = (outer.TraceIdentifier, outer.RequestAborted);
        context.Connection.RemoteIpAddress = outer.Connection.RemoteIpAddress;
        Address(context.Request, outer.Request, address);
        await _way!(context);
        var response = context.Response;
        if (response.ContentType?.Contains("json", StringComparison.Ordinal) is not true || IsLines(response)) return NoJson(context);
        return new(
            response.StatusCode, body.GetBuffer().AsMemory(0, (int)body.Length),
            long.TryParse(response.Headers["Revision"], out var revision) ? revision : null);
    }

    private static bool IsLines(HttpResponse response) => response.ContentType!.StartsWith(MediaTypes.Ndjson, StringComparison.Ordinal);

    // What is no JSON cannot stand in JSON.
    private static InnerAnswer NoJson(HttpContext context)
    {
        const int status = StatusCodes.Status400BadRequest;
        var format = context.Request.Query[ListParameters.Format.Name].ToString();
        var fault = new ValidationError(null, ListParameters.Format.Name, ErrorCode.UnknownChoice, format, "json, jsonstat");
        return new(status, ProblemResult.Of(status, fault).Body(context.Request), null);
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
}
