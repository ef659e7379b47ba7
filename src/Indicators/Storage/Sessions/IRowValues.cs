using System.Text;

namespace Indicators.Storage.Sessions;

/// <summary>The columns of one row, wherever it is from.</summary>
internal interface IRowValues
{
    bool IsNull(int column);

    bool IsText(int column);

    long Number(int column);

    /// <summary>In UTF-8.</summary>
    ReadOnlySpan<byte> Text(int column);
}

internal static class RowValues
{
    /// <summary>A text to keep; null where there is none.</summary>
    public static string? Words(this IRowValues row, int column) => row.IsNull(column) ? null : Encoding.UTF8.GetString(row.Text(column));
}
