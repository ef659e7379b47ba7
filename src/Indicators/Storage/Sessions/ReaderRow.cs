using System.Data.Common;
using System.Text;

namespace Indicators.Storage.Sessions;

/// <summary>The row at which the driver's reader stands.</summary>
/// <param name="first">The column of the reader that is the first of the row.</param>
internal readonly struct ReaderRow(DbDataReader reader, int first = 0) : IRowValues
{
    public bool IsNull(int column) => reader.IsDBNull(first + column);

    public bool IsText(int column) => reader.GetFieldType(first + column) == typeof(string);

    public long Number(int column) => reader.GetInt64(first + column);

    public ReadOnlySpan<byte> Text(int column) => Encoding.UTF8.GetBytes(reader.GetString(first + column));
}
