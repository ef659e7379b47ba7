using Indicators.Api.Http.Binding.Queries;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>The headers of answers, described once among the components.</summary>
internal static class AnswerHeaders
{
    private static readonly OpenApiSchema Number = new() { Type = JsonSchemaType.Integer, Format = "int64" };
    private static readonly OpenApiHeader Link = Header("The next page, rel=\"next\".");
    private static readonly OpenApiHeader Lights = Header("Of an answer with a pace: the scheme of its lights, best first.");

    private static readonly OpenApiHeader Location = Header("Where what was created is.", isAlways: true);

    private static readonly OpenApiHeader TagUnlessPreview = Header(
        "Changes when the answer does; send it back as If-None-Match. An answer with a submission that does not count yet has none.");

    private static readonly (string Name, OpenApiHeader Header)[] Validity =
    [
        (HeaderNames.ETag, Header("Changes when the answer does; send it back as If-None-Match.", isAlways: true)),
        ("Revision", Header("The newest revision among what was read.", isAlways: true, Number)),
        ("History", Header("What names that revision, in this history and in no other: since and verify take both, 12:….", isAlways: true)),
    ];

    private static readonly (string Name, OpenApiHeader Header)[] OfCopies =
    [
        (StandInHeaders.Primary, Header(StandInHeaders.PrimaryText)),
        (StandInHeaders.Stale, Header(StandInHeaders.StaleText)),
    ];

    public static void Add(IOpenApiResponse response, OperationFilterContext context)
    {
        var (words, headers) = (context.Words().Select(word => word.Name).ToHashSet(), Headers(response));
        foreach (var (name, header) in Validity.Concat(OfCopies)) headers[name] = Reference(name, header, context);
        if (words.Contains("with") || context.IsQuery())
            headers[HeaderNames.ETag] = Reference("TagUnlessPreview", TagUnlessPreview, context);
        if (words.Contains("cursor")) headers[HeaderNames.Link] = Reference(HeaderNames.Link, Link, context);
        if (words.Contains("by")) headers["Lights"] = Reference("Lights", Lights, context);
    }

    /// <summary>Of rows that nobody keeps.</summary>
    public static void AddLink(IOpenApiResponse response, OperationFilterContext context) =>
        Headers(response)[HeaderNames.Link] = Reference(HeaderNames.Link, Link, context);

    public static void AddLocation(IOpenApiResponse response, OperationFilterContext context) =>
        Headers(response)[HeaderNames.Location] = Reference(HeaderNames.Location, Location, context);

    public static IOpenApiResponse NotModified(OperationFilterContext context)
    {
        context.Document.Components!.Responses ??= new Dictionary<string, IOpenApiResponse>();
        context.Document.Components.Responses.TryAdd("NotModified", new OpenApiResponse
        {
            Description = "What the client has is still the answer.",
            Headers = Validity.Concat(OfCopies).Append((HeaderNames.Link, Link)).Append(("Lights", Lights))
                .ToDictionary(header => header.Item1, IOpenApiHeader (header) => Reference(header.Item1, header.Item2, context)),
        });
        return new OpenApiResponseReference("NotModified", context.Document);
    }

    public static OpenApiHeader Header(string description, bool isAlways = false, OpenApiSchema? schema = null) =>
        new() { Description = description, Required = isAlways, Schema = schema ?? new() { Type = JsonSchemaType.String } };

    private static IDictionary<string, IOpenApiHeader> Headers(IOpenApiResponse response) =>
        ((OpenApiResponse)response).Headers ??= new Dictionary<string, IOpenApiHeader>();

    private static OpenApiHeaderReference Reference(string name, OpenApiHeader header, OperationFilterContext context)
    {
        context.Document.Components!.Headers ??= new Dictionary<string, IOpenApiHeader>();
        context.Document.Components.Headers.TryAdd(name, header);
        return new(name, context.Document);
    }
}
