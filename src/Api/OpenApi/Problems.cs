using Indicators.Api.Http.Errors;
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
            Headers = HeaderOf(status) is var (header, text, isAlways)
                ? new Dictionary<string, IOpenApiHeader> { [header] = AnswerHeaders.Header(text, isAlways) }
                : null,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [ProblemResult.MediaType] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemBody), context.SchemaRepository),
                },
            },
        });
        return new(name, context.Document);
    }

    private static (string Header, string Text, bool IsAlways)? HeaderOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => (HeaderNames.WWWAuthenticate, "How a key is to be sent.", true),
        StatusCodes.Status415UnsupportedMediaType => (HeaderNames.AcceptEncoding, "Of a coding that is not read: those that are.", false),
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable =>
            (HeaderNames.RetryAfter, "After how many seconds to ask again.", true),
        _ => null,
    };

    private static string Description(int status) => status switch
    {
        400 => "The query or the JSON is wrong: every fault of it.",
        401 => "A key is needed.",
        403 => "The key does not permit it.",
        404 => "What the path names does not exist.",
        406 => "Nothing that is accepted is served here.",
        409 => "It conflicts with what is stored.",
        410 => "The revision of since is not, or no longer, known.",
        412 => "The item is not, or no longer, what the request expects.",
        413 => "The body is too large, or the answer has too many rows: ask for pages.",
        414 => "The address is too long.",
        415 => "The body is not JSON, or in a coding that is not read.",
        429 => "Too many wrong keys came from this address: wait.",
        422 => "The body is well-formed but wrong: every fault of it. Nothing was stored.",
        503 => "The database does not answer just now.",
        507 => "The storage is full. Nothing was stored.",
        _ => "The service failed; the number in the message is in its log.",
    };
}
