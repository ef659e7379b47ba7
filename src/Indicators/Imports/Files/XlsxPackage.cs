using System.IO.Compression;
using System.Xml;
using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

/// <summary>The parts of a workbook, each read within the limit of all.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    private readonly ZipArchive _archive;
    private readonly UnpackingLimit _limit = new();
    private readonly char[] _text = new char[FileLimits.CellLength + 1];

    public XlsxPackage(Stream file) => _archive = new(file, ZipArchiveMode.Read, leaveOpen: true);

    public bool Has(string part) => Find(part) is not null;

    /// <summary>Refuses what its own directory says is too large, before anything of it is read.</summary>
    public void RefuseLarge(IEnumerable<string> parts)
    {
        if (parts.Sum(part => Find(part)?.Length ?? 0) > FileLimits.UnpackedBytes)
            throw new FileRefusedException(FileFault.UnpackedTooLarge, null, $"{FileLimits.UnpackedBytes >> 20} MiB");
    }

    public XmlReader Open(string part) => XmlReader.Create(
        new BoundedStream((Find(part) ?? throw new FileRefusedException(FileFault.Damaged, null, part)).Open(), _limit), Settings);

    /// <summary>The text of the element that the reader is at; a longer one than a cell holds refuses the file.</summary>
    public string TextOf(XmlReader xml, string cell)
    {
        if (xml.IsEmptyElement) return "";
        var (depth, length) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            while (xml.ReadValueChunk(_text, length, _text.Length - length) is > 0 and var read)
            {
                if ((length += read) > FileLimits.CellLength)
                    throw new FileRefusedException(FileFault.CellTooLong, cell, $"{FileLimits.CellLength}");
            }
        }

        return new(_text, 0, length);
    }

    public void Dispose() => _archive.Dispose();

    private ZipArchiveEntry? Find(string part) => _archive.GetEntry(part)
        ?? _archive.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(part, StringComparison.OrdinalIgnoreCase));
}
