using System.Collections;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Indicators.Api.Http.Codes;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Rows as CSV, with the columns of the JSON: what is nested is named by its path (target.kind), lists are joined by |.
/// UTF-8 with a byte order mark, so that a spreadsheet reads the Chinese.
/// </summary>
public static class CsvFormat<T>
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\r\n" };

    private static readonly IReadOnlyList<Column> Columns =
        [.. AnswerColumn<T>.All.SelectMany(column => ColumnsOf(column.Type, column.Name, row => column.Get((T)row), column))];

    public static byte[] Write(IReadOnlyList<T> rows, IReadOnlyList<string> chosen)
    {
        var columns = Columns.Where(column => column.Of.IsIn(chosen)).ToList();
        var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            csv.WriteRecord(columns.Select(column => column.Name).ToArray());
            foreach (var row in rows)
            {
                foreach (var column in columns) csv.WriteField(Text(column.Get(row!)));
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<Column> ColumnsOf(Type type, string name, Func<object, object?> get, AnswerColumn<T> of)
    {
        if (JsonFormat.IsObject(type))
        {
            return JsonFormat.Columns(type).SelectMany(property => ColumnsOf(
                property.PropertyType, $"{name}.{property.Name}", row => get(row) is { } owner ? property.Get!(owner) : null, of));
        }

        // What is of many kinds has no columns of its own.
        return type == typeof(object)
            ? [new(name, row => JsonSerializer.Serialize(get(row), JsonFormat.Options), of)]
            : [new(name, get, of)];
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal figure => figure.Trimmed().ToString(CultureInfo.InvariantCulture),
        Enum code => CodeLists.TextOf(code),
        IDictionary pairs => string.Join('|', pairs.Keys.Cast<object>().Select(key => $"{Text(key)}:{Text(pairs[key])}")),
        IEnumerable list => string.Join('|', list.Cast<object?>().Select(Text)),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private sealed record Column(string Name, Func<object, object?> Get, AnswerColumn<T> Of);
}
