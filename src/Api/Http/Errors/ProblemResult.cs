using System.Text.Json;
using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Errors;

/// <summary>RFC 9457 problem details with every fault of the request.</summary>
/// <param name="Type">Names the kind of problem.</param>
/// <param name="Title">What kind of problem it is, in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">The only fault with its place, or how many there are and the first.</param>
/// <param name="Instance">The path that was asked.</param>
/// <param name="Errors">The first 1,000 faults.</param>
/// <param name="ErrorCount">How many faults there are in all.</param>
public sealed record ProblemBody(
    string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<ProblemError> Errors, int ErrorCount);

/// <param name="Row">Counted from 0; null outside rows.</param>
/// <param name="Field">The field, or the query word; null when it is the request as such.</param>
/// <param name="Code">A word of the table errors of /codes.</param>
/// <param name="Message">In the language asked for.</param>
public sealed record ProblemError(int? Row, string? Field, ErrorCode Code, string Message);

/// <summary>That a request was refused what it may not do.</summary>
public sealed record RefusedAttempt(ErrorCode Code);

/// <summary>Answers a request that cannot be served with all that is wrong with it.</summary>
public sealed class ProblemResult(int status, ValidationErrors faults) : IResult, IStatusCodeHttpResult
{
    public const string MediaType = "application/problem+json";

    private static readonly (int Status, string Type, string Zh, string En)[] Titles =
    [
        (400, "bad-request", "请求有误", "Bad request"),
        (401, "unauthorized", "需要密钥", "Key required"),
        (403, "forbidden", "没有权限", "Forbidden"),
        (404, "not-found", "不存在", "Not found"),
        (405, "method-not-allowed", "不支持该方法", "Method not allowed"),
        (406, "not-acceptable", "没有可接受的格式", "No acceptable format"),
        (408, "timeout", "请求超时", "Request timed out"),
        (409, "conflict", "与现有数据冲突", "Conflict"),
        (410, "refused", "已不可得", "Gone"),
        (412, "precondition-failed", "前提已变", "Precondition failed"),
        (413, "too-large", "过大", "Too large"),
        (414, "url-too-long", "地址过长", "URL too long"),
        (415, "unsupported-media-type", "内容类型不支持", "Unsupported content type"),
        (422, "invalid", "内容有误，未保存任何数据", "Invalid content, nothing was stored"),
        (429, "too-many-requests", "请求过多", "Too many requests"),
        (431, "headers-too-large", "请求头过大", "Headers too large"),
        (503, "unavailable", "暂不可用", "Unavailable"),
        (507, "storage-full", "存储空间已满，未保存任何数据", "Storage full, nothing was stored"),
        (500, "internal", "服务内部错误", "Internal error"),
    ];

    public int? StatusCode => status;

    public ValidationErrors Errors => faults;

    public static ProblemResult Of(int status, ErrorCode code, params IReadOnlyList<object> arguments) =>
        Of(status, new ValidationError(null, null, code, arguments));

    public static ProblemResult Of(int status, ValidationError fault)
    {
        var faults = new ValidationErrors();
        faults.Add(fault);
        return new(status, faults);
    }

    public override string ToString() =>
        string.Join("; ", faults.First.Select(fault => $"{fault.Row} {fault.Field}: {fault.Message(Language.English)}"));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Tried is { } tried) httpContext.Features.Set(new RefusedAttempt(tried));
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        var body = Body(httpContext.Request);
        (response.ContentType, response.ContentLength) = (MediaType, body.Length);
        return response.Body.WriteAsync(body, 0, body.Length, httpContext.RequestAborted);
    }

    // What nobody does by mistake, or may not: it is noted who did.
    private ErrorCode? Tried => status == StatusCodes.Status403Forbidden
        ? faults.First[0].Code
        : faults.First.FirstOrDefault(fault => fault.Code is ErrorCode.BadCursor or ErrorCode.PastRelease or ErrorCode.UnknownSubmission)
            ?.Code;

    /// <summary>As it is sent to who asked.</summary>
    public byte[] Body(HttpRequest request) =>
        JsonSerializer.SerializeToUtf8Bytes(Body(RequestLanguage.Of(request), request.PathBase + request.Path), ErrorJson.Options);

    /// <summary>The first faults, as they are told.</summary>
    public IReadOnlyList<ProblemError> Told(Language language) =>
        [.. faults.First.Select(fault => new ProblemError(fault.Row, fault.Field, fault.Code, fault.Message(language)))];

    private ProblemBody Body(Language language, string instance)
    {
        var (_, type, zh, en) = Array.Find(Titles, title => title.Status == status);
        var errors = Told(language);
        var first = faults.First[0].Told(language);
        var (title, detail) = language is Language.English
            ? (en ?? "Request refused", faults.Count == 1 ? first : $"{faults.Count} faults, the first: {first}")
            : (zh ?? "请求被拒绝", faults.Count == 1 ? first : $"共 {faults.Count} 处错误，其一：{first}");
        return new(
            $"urn:indicators:problem:{type ?? "refused"}", title, status, detail, Echo.Of(instance), errors, faults.Count);
    }
}
