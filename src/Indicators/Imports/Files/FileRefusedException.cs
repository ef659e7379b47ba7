namespace Indicators.Imports.Files;

/// <summary>Why a file is not whole, not safe or not one that can be read.</summary>
public enum FileFault
{
    Empty,
    UnknownFormat,

    /// <summary>A web page under the name of a workbook.</summary>
    WebPage,
    Encrypted,
    Damaged,
    Encoding,
    UnclosedQuote,
    StrayQuote,
    CutLine,
    UnpackedTooLarge,
    TooManyRows,
    TooManyColumns,
    TooManyCells,
    TooManyFigures,
    CellTooLong,
}

/// <summary>A file is refused, whole.</summary>
/// <param name="cell">Where; null for the file.</param>
/// <param name="detail">What was found, or the limit.</param>
/// <param name="before">What was read before that, to be shown; null for nothing.</param>
public sealed class FileRefusedException(FileFault fault, string? cell = null, string detail = "", Workbook? before = null)
    : Exception($"{fault} {cell} {detail}")
{
    public FileFault Fault => fault;

    public string? Cell => cell;

    public string Detail => detail;

    public Workbook? Before => before;
}
