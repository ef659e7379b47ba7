using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Formats;

/// <summary>The columns that an answer shows.</summary>
public static class ShownColumns
{
    /// <summary>Those that fields names, in that order; without the word all that the answer has. Wrong names are faults.</summary>
    /// <param name="chosen">Which columns by choice the answer has.</param>
    public static IReadOnlyList<AnswerColumn<TRow>> Columns<TRow>(this QueryParameters words, IReadOnlyList<string>? chosen = null)
        where TRow : IAnswerRow<TRow>
    {
        words.CheckFormat<TRow>();
        IReadOnlyList<string> shown = [.. chosen ?? [], .. Named(words)];
        IReadOnlyList<AnswerColumn<TRow>> all = [.. TRow.Columns.Where(column => column.IsIn(shown))];
        if (!words.Has(ListParameters.Fields)) return all;
        var named = words.Parts(ListParameters.Fields);
        if (named.Count == 0) words.Errors.Add(ListParameters.Fields.Name, ErrorCode.Required);
        List<AnswerColumn<TRow>> picked = [];
        foreach (var name in named)
        {
            if (all.FirstOrDefault(column => column.Name == name) is not { } column) words.Errors.Add(Unknown<TRow>(name, all));
            else if (picked.Contains(column)) words.Errors.Add(ListParameters.Fields.Name, ErrorCode.DuplicateField, name);
            else picked.Add(column);
        }

        return picked;
    }

    // The words that bring the columns which only tables for people have.
    private static IEnumerable<string> Named(QueryParameters words)
    {
        if (words.Has(ListParameters.Fields)) yield return ListParameters.Fields.Name;
        if (AnswerShape.HasLabels(words)) yield return ListParameters.Header.Name;
    }

    // What there is for other words is told with them.
    private static ValidationError Unknown<TRow>(string name, IReadOnlyList<AnswerColumn<TRow>> all)
        where TRow : IAnswerRow<TRow>
    {
        var known = all.Select(column => column.Name).ToList();
        return TRow.Columns.FirstOrDefault(column => column.Name == name)?.Traits.Choices is { } choices
            ? new(null, ListParameters.Fields.Name, ErrorCode.ColumnNotAsked, name, choices, known)
            : new(null, ListParameters.Fields.Name, ErrorCode.UnknownColumn, name, NearestName.Of(name, known), known);
    }
}
