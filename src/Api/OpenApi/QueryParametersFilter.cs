using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Indicators.Api.Http.Binding.Queries;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>
/// What an operation is for, and what it is asked by: the placeholders of its path, and the words of its query, which are read from the
/// request and not from parameters of a handler.
/// </summary>
public sealed partial class QueryParametersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Description ??= OperationTexts.Of(operation.OperationId!);
        if (context.Metadata<Deprecation>() is { } deprecation)
            (operation.Deprecated, operation.Description) = (true, $"{deprecation.Description} {operation.Description}".TrimEnd());
        var examples = ExampleFiles.Parameters(operation.OperationId!);
        operation.Parameters =
        [
            .. Placeholder().Matches(context.ApiDescription.RelativePath!)
                .Select(found => InPath(found.Groups["name"].Value, examples)),
            .. context.Words().Select(word => InQuery(word, examples)),
        ];
        if (!context.IsConditional()) return;
        operation.Parameters.Add(Header(HeaderNames.IfNoneMatch, "The ETag of an answer that you have: 304 where it still is the answer."));
        if (context.Words().All(word => word.Name != QueryParameter.Cursor.Name)) return;
        var revision = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" };
        operation.Parameters.Add(Header(MinimumRevision.Header, MinimumRevision.Description, revision));
    }

    public static OpenApiParameter Header(string name, string description, OpenApiSchema? schema = null) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = schema ?? new() { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter InPath(string name, JsonObject examples)
    {
        var (description, schema) = name switch
        {
            "number" => ("The revision's number.", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "1" }),
            "id" => ("Its id.", new OpenApiSchema { Type = JsonSchemaType.String }),
            _ => ("Its code; where it is read, its name does as well.", new OpenApiSchema { Type = JsonSchemaType.String }),
        };
        return new()
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = description,
            Example = examples[name]?.DeepClone(),
            Schema = schema,
        };
    }

    private static OpenApiParameter InQuery(QueryParameter word, JsonObject examples) => new()
    {
        Name = word.Name,
        In = ParameterLocation.Query,
        Description = Description(word, examples.ContainsKey(word.Name)),
        Required = word.Required,
        Deprecated = word.Deprecation is not null,
        Example = examples[word.Name]?.DeepClone(),
        Style = word.Several ? ParameterStyle.Form : null,
        Explode = !word.Several,
        Schema = word.Several ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(word) } : Schema(word),
    };

    // What is given as an example is sent as it stands: words that do not go with the others are shown in the text.
    private static string Description(QueryParameter word, bool hasExample) => word switch
    {
        { Deprecation: { } deprecation } => $"{deprecation.Description} {word.Description}",
        { Choices: { } choices } => $"{word.Description} One of: {string.Join(", ", choices)}.",
        { Example: { } example } when !hasExample => $"{word.Description} For example {example}.",
        _ => word.Description,
    };

    private static OpenApiSchema Schema(QueryParameter word) => word switch
    {
        { Range: var (from, to) } => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = $"{from}", Maximum = $"{to}" },
        { IsBoolean: true } => new() { Type = JsonSchemaType.Boolean },
        { Choices: { } choices } => OpenCodes.Schema(choices),
        _ => new() { Type = JsonSchemaType.String },
    };

    [GeneratedRegex(@"\{(?<name>\w+)(?::[^}]+)?\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
