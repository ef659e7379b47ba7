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
