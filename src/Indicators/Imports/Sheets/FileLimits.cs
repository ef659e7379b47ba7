namespace Indicators.Imports.Sheets;

/// <summary>
/// What a file may hold. Bytes and cells are limited and not how far they unpack: honest files unpack a hundredfold.
/// </summary>
public static class FileLimits
{
    /// <summary>As many as a sheet of Excel has.</summary>
    public const int Rows = 1_048_576;

    public const int Columns = 16_384;

    /// <summary>As many characters as a cell of Excel holds.</summary>
    public const int CellLength = 32_767;

    /// <summary>Of all parts of a workbook together, unpacked.</summary>
    public const long UnpackedBytes = 128L << 20;

    /// <summary>Places in rows, filled or not, that all sheets together take.</summary>
    public const int Cells = 3_000_000;

    public const int Sheets = 256;

    public const int Merges = 20_000;
}
