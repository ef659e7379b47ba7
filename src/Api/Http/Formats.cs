using Microsoft.AspNetCore.Http.Extensions;

namespace Indicators.Api.Http;

/// <summary>What an answer is written as: the word format, else what the client accepts, else JSON.</summary>
public static class Formats
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";

    public static string Of(HttpRequest request) => request.Query["format"].ToString() switch
    {
        "csv" => Csv,
        "json" => Json,
        _ => request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == Csv) ? Csv : Json,
    };

    /// <summary>The address of the next page.</summary>
    public static string Following(HttpRequest request, string cursor)
    {
        var words = new QueryBuilder(request.Query
            .Where(word => word.Key != Word.Cursor.Name)
            .Select(word => KeyValuePair.Create(word.Key, word.Value.ToString())))
        {
            { Word.Cursor.Name, cursor },
        };
        return $"{request.PathBase}{request.Path}{words}";
    }
}
