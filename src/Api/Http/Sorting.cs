namespace Indicators.Api.Http;

/// <summary>The order of rows by their columns: rows without a value come last, equal rows keep their order.</summary>
public sealed class Sorting<T>
    where T : notnull
{
    private static readonly Dictionary<string, Column> Columns = Json.Columns(typeof(T))
        .Where(property => IsOrdered(property.PropertyType))
        .ToDictionary(property => property.Name, property => new Column(property.Get!, property.ColumnOf()));

    private readonly IReadOnlyList<(Column Column, bool Falling)> _keys;

    private Sorting(IReadOnlyList<(Column Column, bool Falling)> keys) => _keys = keys;

    /// <summary>Whether no column was named, so that rows stay as they come.</summary>
    public bool IsNone => _keys.Count == 0;

    /// <summary>Column names, each with - before it when it falls.</summary>
    public static Sorting<T> Read(Words words, Word word)
    {
        List<(Column, bool)> keys = [];
        foreach (var text in words.List(word))
        {
            if (Columns.TryGetValue(text.TrimStart('-'), out var column))
            {
                keys.Add((column, text.StartsWith('-')));
            }
            else
            {
                words.Faults.Add(word.Name, FaultCode.UnknownChoice, text, string.Join(", ", Columns.Keys));
            }
        }

        return new(keys);
    }

    /// <param name="chosen">Which columns by choice there are; by another there is no order.</param>
    public IReadOnlyList<T> Apply(IReadOnlyList<T> rows, IReadOnlyList<string> chosen)
    {
        var keys = _keys.Where(key => key.Column.Only?.IsIn(chosen) ?? true).ToList();
        var values = keys.ConvertAll(key => rows.Select(row => key.Column.Get(row)).ToArray());
        var order = Enumerable.Range(0, rows.Count).ToArray();
        // Rows mostly come in the order that is asked for, as a ranking does.
        if (order.Skip(1).All(at => Compare(at - 1, at) <= 0)) return rows;
        return [.. order.Order(Comparer<int>.Create(Compare)).Select(at => rows[at])];

        int Compare(int first, int second)
        {
            for (var key = 0; key < keys.Count; key++)
            {
                var compared = (values[key][first], values[key][second]) switch
                {
                    (null, null) => 0,
                    (null, _) => 1,
                    (_, null) => -1,
                    var (one, other) when keys[key].Falling => Comparer<object>.Default.Compare(other, one),
                    var (one, other) => Comparer<object>.Default.Compare(one, other),
                };
                if (compared != 0) return compared;
            }

            return first.CompareTo(second);
        }
    }

    private static bool IsOrdered(Type type) => typeof(IComparable).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type);

    private sealed record Column(Func<object, object?> Get, ColumnOfAttribute? Only);
}
