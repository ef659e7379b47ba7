using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Api.Http;

/// <summary>RFC 9457 problem details with every fault of the request.</summary>
/// <param name="Type">Names the kind of problem.</param>
/// <param name="Title">What kind of problem it is, in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">The only fault, or how many there are.</param>
/// <param name="Instance">The path that was asked.</param>
/// <param name="Errors">The first 1,000 faults.</param>
/// <param name="ErrorCount">How many faults there are in all.</param>
public sealed record ProblemBody(
    string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<ProblemError> Errors, int ErrorCount);

/// <param name="Row">Counted from 0; null outside rows.</param>
/// <param name="Field">The field, or the query word; null when it is the request as such.</param>
/// <param name="Code">A word of the table errors of /codes.</param>
/// <param name="Message">In the language asked for.</param>
public sealed record ProblemError(int? Row, string? Field, FaultCode Code, string Message);

/// <summary>Answers a request that cannot be served with all that is wrong with it.</summary>
public sealed class Problem(int status, Faults faults) : IResult, IStatusCodeHttpResult
{
    public const string MediaType = "application/problem+json";

    private static readonly (int Status, string Type, string Zh, string En)[] Titles =
    [
        (400, "bad-request", "请求有误", "Bad request"),
        (401, "unauthorized", "需要密钥", "Key required"),
        (403, "forbidden", "没有权限", "Forbidden"),
        (404, "not-found", "不存在", "Not found"),
        (405, "method-not-allowed", "不支持该方法", "Method not allowed"),
        (409, "conflict", "与现有数据冲突", "Conflict"),
        (412, "precondition-failed", "前提已变", "Precondition failed"),
        (413, "too-large", "过大", "Too large"),
        (415, "unsupported-media-type", "内容类型不支持", "Unsupported content type"),
        (422, "invalid", "内容有误，未保存任何数据", "Invalid content, nothing was stored"),
        (503, "unavailable", "暂不可用", "Unavailable"),
        (507, "storage-full", "存储空间已满，未保存任何数据", "Storage full, nothing was stored"),
        (500, "internal", "服务内部错误", "Internal error"),
    ];

    public int? StatusCode => status;

    public static Problem Of(int status, FaultCode code, params IReadOnlyList<object> arguments)
    {
        var faults = new Faults();
        faults.Add(null, code, arguments);
        return new(status, faults);
    }

    public override string ToString() =>
        string.Join("; ", faults.First.Select(fault => $"{fault.Row} {fault.Field}: {fault.Message(Language.English)}"));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        return response.WriteAsJsonAsync(Details(httpContext.Request), options: null, MediaType, httpContext.RequestAborted);
    }

    private ProblemBody Details(HttpRequest request)
    {
        var language = Tongue.Of(request);
        var entry = Array.Find(Titles, title => title.Status == status);
        var (type, title) = entry.Type is null
            ? ("refused", ReasonPhrases.GetReasonPhrase(status))
            : (entry.Type, language is Language.English ? entry.En : entry.Zh);
        var errors = faults.First
            .Select(fault => new ProblemError(fault.Row, fault.Field, fault.Code, fault.Message(language)))
            .ToList();
        var detail = faults.Count == 1 ? errors[0].Message
            : language is Language.English ? $"{faults.Count} faults" : $"共 {faults.Count} 处错误";
        return new($"urn:indicators:problem:{type}", title, status, detail, request.PathBase + request.Path, errors, faults.Count);
    }
}
