namespace Indicators.Imports.Files;

/// <summary>Any file as a workbook, by what its bytes are: names and content types are wrong too often.</summary>
public static class WorkbookReader
{
    /// <exception cref="FileRefusedException">Why it is not read.</exception>
    public static Workbook Read(byte[] file)
    {
        var format = FormatOf(file);
        using var stream = new MemoryStream(file, writable: false);
        return format switch
        {
            FileFormat.Xlsx => XlsxFile.Read(stream),
            FileFormat.Xls => XlsFile.Read(stream),
            FileFormat.Csv or FileFormat.Tsv or FileFormat.Ndjson => DelimitedText.Read(file),
        };
    }

    /// <summary>A text with an object at its beginning is NDJSON.</summary>
    public static FileFormat FormatOf(ReadOnlySpan<byte> file)
    {
        var start = file.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? file[3..] : file;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) throw new FileRefusedException(FileFault.Empty);
        if (file.StartsWith("PK"u8)) return FileFormat.Xlsx;
        if (file.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) return FileFormat.Xls;
        if (start[0] == '<') throw new FileRefusedException(FileFault.WebPage);
        if (start[0] == '{') return FileFormat.Ndjson;
        return FileFormat.Csv;
    }
}
