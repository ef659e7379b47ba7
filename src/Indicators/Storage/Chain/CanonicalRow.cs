using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Chain;

/// <summary>
/// The bytes that are hashed of a row, the same on every engine. A line says what it is and what became of it: <c>+actual</c> put,
/// <c>-actual</c> deleted. Then each column has a line, in the order of the table: <c>value=30130000</c> a number, <c>note=5:words</c> a
/// text with its length in UTF-8. What the row does not have has no line, so that a column added later changes no hash. An id of a region
/// or an indicator is written as the code that it had by then. Of what is deleted there is the key alone.
/// </summary>
internal sealed class CanonicalRow(string name, IReadOnlyList<string> columns, int keyColumns)
{
    private const int MostDigits = 20;

    private readonly byte[] _put = Encoding.UTF8.GetBytes($"+{name}\n");
    private readonly byte[] _delete = Encoding.UTF8.GetBytes($"-{name}\n");
    private readonly byte[][] _names = [.. columns.Select(column => Encoding.UTF8.GetBytes($"{column}="))];
    private readonly ColumnMeaning[] _meanings = [.. columns.Select(Meaning)];

    private enum ColumnMeaning { Own, OwnIfAny, Region, Indicator }

    /// <param name="at">The revision that put the row.</param>
    public void Put<TRow>(ArrayBufferWriter<byte> into, TRow row, RowCodes codes, long at)
        where TRow : IRowValues
    {
        into.Write(_put);
        Columns(into, row, codes, at, columns.Count);
    }

    /// <param name="at">The revision that deleted the row.</param>
    public void Delete<TRow>(ArrayBufferWriter<byte> into, TRow row, RowCodes codes, long at)
        where TRow : IRowValues
    {
        into.Write(_delete);
        Columns(into, row, codes, at, keyColumns);
    }

    public static void Number(ArrayBufferWriter<byte> into, ReadOnlySpan<byte> name, long value)
    {
        var line = into.GetSpan(name.Length + MostDigits + 1);
        name.CopyTo(line);
        Utf8Formatter.TryFormat(value, line[name.Length..], out var digits);
        line[name.Length + digits] = (byte)'\n';
        into.Advance(name.Length + digits + 1);
    }

    public static void Text(ArrayBufferWriter<byte> into, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        var line = into.GetSpan(name.Length + MostDigits + text.Length + 2);
        name.CopyTo(line);
        Utf8Formatter.TryFormat(text.Length, line[name.Length..], out var digits);
        var at = name.Length + digits;
        line[at++] = (byte)':';
        text.CopyTo(line[at..]);
        at += text.Length;
        line[at++] = (byte)'\n';
        into.Advance(at);
    }

    private void Columns<TRow>(ArrayBufferWriter<byte> into, TRow row, RowCodes codes, long at, int count)
        where TRow : IRowValues
    {
        for (var column = 0; column < count; column++)
        {
            if (row.IsNull(column)) continue;
            var (lineName, meaning) = (_names[column], _meanings[column]);
            if (row.IsText(column))
            {
                var text = row.Text(column);
                if (text.Length > 0 || meaning is ColumnMeaning.Own) Text(into, lineName, text);
                continue;
            }

            var number = row.Number(column);
            if (meaning is ColumnMeaning.Own || (number != 0 && meaning is ColumnMeaning.OwnIfAny)) Number(into, lineName, number);
            else if (number != 0 && meaning is ColumnMeaning.Region) Text(into, lineName, codes.Region((int)number, at));
            else if (number != 0) Text(into, lineName, codes.Indicator((int)number, at));
        }
    }

    // A column that cannot be null says with 0 or '' that there is none. One that is added must say so here.
    private static ColumnMeaning Meaning(string column) => column switch
    {
        "region" or "set_by" or "of_region" or "among_region" or "parent" or "included_in" => ColumnMeaning.Region,
        "indicator" or "of_indicator" => ColumnMeaning.Indicator,
        "among" or "successors" or "bound" or "break" or "inside" or "tied" or "statistical" => ColumnMeaning.OwnIfAny,
        _ => ColumnMeaning.Own,
    };
}
