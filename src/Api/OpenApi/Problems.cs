using Indicators.Api.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>The problems that requests are refused with, described once among the components, by status.</summary>
internal static class Problems
{
    public static OpenApiResponseReference Reference(int status, OperationFilterContext context)
    {
        var name = ReasonPhrases.GetReasonPhrase(status).Replace(" ", "");
        context.Document.Components!.Responses ??= new Dictionary<string, IOpenApiResponse>();
        context.Document.Components.Responses.TryAdd(name, new OpenApiResponse
        {
            Description = Description(status),
            Headers = HeaderOf(status) is var (header, text)
                ? new Dictionary<string, IOpenApiHeader> { [header] = AnswerHeaders.Header(text, isAlways: true) }
                : null,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Problem.MediaType] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemBody), context.SchemaRepository),
                },
            },
        });
        return new(name, context.Document);
    }

    private static (string Header, string Text)? HeaderOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => (HeaderNames.WWWAuthenticate, "How a key is to be sent."),
        StatusCodes.Status503ServiceUnavailable => (HeaderNames.RetryAfter, "After how many seconds to ask again."),
        _ => null,
    };

    private static string Description(int status) => status switch
    {
        400 => "The query or the JSON is wrong: every fault of it.",
        401 => "A key is needed.",
        403 => "The key does not permit it.",
        404 => "What the path names does not exist.",
        409 => "It conflicts with what is stored.",
        410 => "The revision of since is not, or no longer, known.",
        412 => "The item is not, or no longer, what the request expects.",
        413 => "The body is too large, or the answer has too many rows: ask for pages.",
        415 => "The body is not JSON.",
        422 => "The body is well-formed but wrong: every fault of it. Nothing was stored.",
        503 => "The database does not answer just now.",
        507 => "The storage is full. Nothing was stored.",
        _ => "The service failed; the number in the message is in its log.",
    };
}
