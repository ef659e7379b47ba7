using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Formats;

/// <summary>The order of rows by their columns: rows without a value come last, equal rows keep their order.</summary>
public sealed class RowSort<TRow>
    where TRow : IAnswerRow<TRow>
{
    private readonly IReadOnlyList<(AnswerColumn<TRow> Column, bool Falling)> _keys;

    private RowSort(IReadOnlyList<(AnswerColumn<TRow> Column, bool Falling)> keys) => _keys = keys;

    /// <summary>Whether no column was named, so that rows stay as they come.</summary>
    public bool IsNone => _keys.Count == 0;

    public IEnumerable<AnswerColumn<TRow>> Columns => _keys.Select(key => key.Column);

    /// <summary>
    /// Column names, each with - before it when it falls; one that cannot order the rows, or no more than it does, is a fault.
    /// </summary>
    /// <param name="chosen">Which columns by choice there are.</param>
    public static RowSort<TRow> Read(QueryParameters words, QueryParameter word, IReadOnlyList<string> chosen)
    {
        List<(AnswerColumn<TRow>, bool)> keys = [];
        List<AnswerColumn<TRow>> ordered = [.. TRow.Columns.Where(column => column.IsOrdered && column.IsIn(chosen))];
        HashSet<string> named = [];
        foreach (var text in words.Parts(word))
        {
            var falling = text.StartsWith('-');
            var name = falling ? text[1..] : text;
            if (ordered.Find(column => column.Name == name) is not { } column)
                words.Errors.Add(word.Name, ErrorCode.UnknownChoice, text, ordered.ConvertAll(known => known.Name));
            else if (named.Add(name)) keys.Add((column, falling));
            else words.Errors.Add(word.Name, ErrorCode.DuplicateField, name);
        }

        return new(keys);
    }

    public IReadOnlyList<TRow> Apply(IReadOnlyList<TRow> rows) => Apply(rows, row => row);

    /// <summary>The same for what is a row only as long as it is shown.</summary>
    public IReadOnlyList<T> Apply<T>(IReadOnlyList<T> rows, Func<T, TRow> show)
    {
        if (IsNone) return rows;
        var keys = _keys.Select(key => key.Column.Keys(rows.Count)).ToList();
        foreach (var row in rows)
        {
            var shown = show(row);
            foreach (var key in keys) key.Add(shown);
        }

        // Rows mostly come in the order that is asked for, as a ranking does.
        var sorted = 1;
        while (sorted < rows.Count && Compare(sorted - 1, sorted) <= 0) sorted++;
        return sorted >= rows.Count
            ? rows
            : [.. Enumerable.Range(0, rows.Count).Order(Comparer<int>.Create(Compare)).Select(at => rows[at])];

        int Compare(int first, int second)
        {
            for (var key = 0; key < keys.Count; key++)
            {
                var compared = keys[key].Compare(first, second, _keys[key].Falling);
                if (compared != 0) return compared;
            }

            return first.CompareTo(second);
        }
    }
}
