namespace Indicators.Imports.Files;

/// <summary>Any file as a workbook, by what its bytes are: names and content types are wrong too often.</summary>
public static class WorkbookReader
{
    private const int Looked = 4096;

    /// <exception cref="FileRefusedException">Why it is not read.</exception>
    public static Workbook Read(Stream file, FileFormat format) => format switch
    {
        FileFormat.Xlsx => XlsxFile.Read(file),
        FileFormat.Xls => XlsFile.Read(file),
        FileFormat.Csv or FileFormat.Tsv or FileFormat.Ndjson => DelimitedText.Read(BytesOf(file)),
    };

    /// <summary>A text with an object at its beginning is NDJSON.</summary>
    public static FileFormat FormatOf(Stream stream)
    {
        Span<byte> looked = stackalloc byte[Looked];
        stream.Position = 0;
        ReadOnlySpan<byte> file = looked[..stream.ReadAtLeast(looked, Looked, throwOnEndOfStream: false)];
        stream.Position = 0;
        var start = file.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? file[3..] : file;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty && file.Length < Looked) throw new FileRefusedException(FileFault.Empty);
        if (file.StartsWith("PK"u8)) return FileFormat.Xlsx;
        if (file.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) return FileFormat.Xls;
        if (start.StartsWith("<"u8)) throw new FileRefusedException(FileFault.WebPage);
        return start.StartsWith("{"u8) ? FileFormat.Ndjson : FileFormat.Csv;
    }

    /// <summary>A file that is not large, whole. It is at its beginning again then.</summary>
    public static byte[] BytesOf(Stream file)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        file.Position = 0;
        return bytes;
    }
}
