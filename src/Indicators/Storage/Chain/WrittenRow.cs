using System.Text;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Chain;

/// <summary>A row as it is written.</summary>
internal readonly struct WrittenRow(object?[] values) : IRowValues
{
    public bool IsNull(int column) => values[column] is null;

    public bool IsText(int column) => values[column] is string;

    public long Number(int column) => values[column] switch
    {
        int number => number,
        long large => large,
        short small => small,
        var other => throw new InvalidOperationException($"{other} is no number of a column."),
    };

    public ReadOnlySpan<byte> Text(int column) => Encoding.UTF8.GetBytes((string)values[column]!);
}
