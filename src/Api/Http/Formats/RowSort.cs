using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Formats;

/// <summary>The order of rows by their columns: rows without a value come last, equal rows keep their order.</summary>
public sealed class RowSort<T>
    where T : notnull
{
    private static readonly Dictionary<string, AnswerColumn<T>> Columns =
        AnswerColumn<T>.All.Where(column => IsOrdered(column.Type)).ToDictionary(column => column.Name);

    private readonly IReadOnlyList<(AnswerColumn<T> Column, bool Falling)> _keys;

    private RowSort(IReadOnlyList<(AnswerColumn<T> Column, bool Falling)> keys) => _keys = keys;

    /// <summary>Whether no column was named, so that rows stay as they come.</summary>
    public bool IsNone => _keys.Count == 0;

    /// <summary>
    /// Column names, each with - before it when it falls; one that cannot order the rows, or no more than it does, is a fault.
    /// </summary>
    /// <param name="chosen">Which columns by choice there are.</param>
    public static RowSort<T> Read(QueryParameters words, QueryParameter word, IReadOnlyList<string> chosen)
    {
        List<(AnswerColumn<T>, bool)> keys = [];
        HashSet<string> named = [];
        foreach (var text in words.Parts(word))
        {
            var falling = text.StartsWith('-');
            var name = falling ? text[1..] : text;
            if (!Columns.TryGetValue(name, out var column) || !column.IsIn(chosen))
            {
                var shown = Columns.Where(entry => entry.Value.IsIn(chosen)).Select(entry => entry.Key).ToList();
                words.Errors.Add(word.Name, ErrorCode.UnknownChoice, text, shown);
            }
            else if (named.Add(name)) keys.Add((column, falling));
            else words.Errors.Add(word.Name, ErrorCode.DuplicateField, name);
        }

        return new(keys);
    }

    public IReadOnlyList<T> Apply(IReadOnlyList<T> rows)
    {
        var values = _keys.Select(key => rows.Select(row => key.Column.Get(row)).ToArray()).ToList();
        var order = Enumerable.Range(0, rows.Count).ToArray();
        // Rows mostly come in the order that is asked for, as a ranking does.
        if (order.Skip(1).All(at => Compare(at - 1, at) <= 0)) return rows;
        return [.. order.Order(Comparer<int>.Create(Compare)).Select(at => rows[at])];

        int Compare(int first, int second)
        {
            for (var key = 0; key < _keys.Count; key++)
            {
                var compared = (values[key][first], values[key][second]) switch
                {
                    (null, null) => 0,
                    (null, _) => 1,
                    (_, null) => -1,
                    var (one, other) when _keys[key].Falling => Comparer<object>.Default.Compare(other, one),
                    var (one, other) => Comparer<object>.Default.Compare(one, other),
                };
                if (compared != 0) return compared;
            }

            return first.CompareTo(second);
        }
    }

    private static bool IsOrdered(Type type) => typeof(IComparable).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type);
}
