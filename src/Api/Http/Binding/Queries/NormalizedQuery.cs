namespace Indicators.Api.Http.Binding.Queries;

/// <summary>One text for all spellings of a query.</summary>
public static class NormalizedQuery
{
    public static string Query(HttpRequest request, params string[] without) => string.Join('\n', request.Query
        .Where(word => !without.Contains(word.Key))
        .OrderBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => $"{word.Key}={word.Value}")
        .Prepend(request.Path.Value));
}
