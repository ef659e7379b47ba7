using System.Text.Json.Nodes;
using Indicators.Api.Http.Codes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>
/// Codes as open strings: v1 may add to them, and a closed enum would make every generated client refuse the first that is new. The known
/// ones stand under x-extensible-enum.
/// </summary>
internal static class OpenCodes
{
    private const string Extension = "x-extensible-enum";

    public static void MapCodes(this SwaggerGenOptions options)
    {
        foreach (var table in CodeLists.All.Where(table => table.Type is not null))
        {
            var words = table.Codes.Select(code => code.Id).ToList();
            options.MapType(table.Type!, () => Schema(words));
            options.MapType(typeof(Nullable<>).MakeGenericType(table.Type!), () => Schema(words, JsonSchemaType.Null));
        }
    }

    public static OpenApiSchema Schema(IEnumerable<string> words, JsonSchemaType or = default) => new()
    {
        Type = JsonSchemaType.String | or,
        Extensions = new Dictionary<string, IOpenApiExtension> { [Extension] = new JsonNodeExtension(List(words)) },
    };

    public static JsonArray List(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];
}
