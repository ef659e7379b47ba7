namespace Indicators.Imports.Sheets;

/// <summary>
/// What a file may hold. Bytes and cells are limited and not how far they unpack: honest files unpack a hundredfold.
/// </summary>
public static class FileLimits
{
    /// <summary>As many as a sheet of Excel has.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Of a text file.</summary>
    public const int Lines = 8_000_000;

    /// <summary>Of a large file, those that are nothing but a value; and those that more is said of.</summary>
    public const int PlainFigures = 4_000_000;

    public const int OtherFigures = 200_000;

    /// <summary>What a line of a table with one figure a row takes at least: rarely less, and then memory is taken anew.</summary>
    public const int UsualLine = 32;

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
