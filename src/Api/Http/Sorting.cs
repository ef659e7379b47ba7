using System.Text.Json.Serialization.Metadata;

namespace Indicators.Api.Http;

/// <summary>The order of rows by their columns: rows without a value come last, equal rows keep their order.</summary>
public sealed class Sorting<T>
    where T : notnull
{
    private static readonly Dictionary<string, JsonPropertyInfo> Columns = Json.Columns(typeof(T))
        .Where(property => IsOrdered(property.PropertyType))
        .ToDictionary(property => property.Name);

    private readonly IReadOnlyList<(Func<object, object?> Get, bool Falling)> _keys;

    private Sorting(IReadOnlyList<(Func<object, object?> Get, bool Falling)> keys) => _keys = keys;

    /// <summary>Whether no column was named, so that rows stay as they come.</summary>
    public bool IsNone => _keys.Count == 0;

    /// <summary>Column names, each with - before it when it falls.</summary>
    public static Sorting<T> Read(Words words, Word word)
    {
        List<(Func<object, object?>, bool)> keys = [];
        foreach (var text in words.List(word))
        {
            if (Columns.TryGetValue(text.TrimStart('-'), out var column))
            {
                keys.Add((column.Get!, text.StartsWith('-')));
            }
            else
            {
                words.Faults.Add(word.Name, FaultCode.UnknownChoice, text, string.Join(", ", Columns.Keys));
            }
        }

        return new(keys);
    }

    public IReadOnlyList<T> Apply(IReadOnlyList<T> rows)
    {
        if (IsNone)
        {
            return rows;
        }

        var (first, falling) = _keys[0];
        var ordered = Then(rows.OrderBy(row => first(row) is null), first, falling);
        foreach (var (get, falls) in _keys.Skip(1))
        {
            ordered = Then(ordered.ThenBy(row => get(row) is null), get, falls);
        }

        return [.. ordered];
    }

    private static IOrderedEnumerable<T> Then(IOrderedEnumerable<T> rows, Func<object, object?> get, bool falling) =>
        falling ? rows.ThenByDescending(row => get(row)) : rows.ThenBy(row => get(row));

    private static bool IsOrdered(Type type) => typeof(IComparable).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type);
}
