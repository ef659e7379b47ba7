using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// One sheet of a workbook, written from its first row to its last. Its cells are bytes: told element by element, they took most of the
/// time of a large one.
/// </summary>
internal sealed class Sheet : IDisposable
{
    private const int PieceBytes = 32 * 1024;

    // A number with its elements takes less.
    private const int LongestNumber = 128;

    // The offset of Beijing, where the readers are: a spreadsheet's times have none of their own.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly DateTime Epoch = new(1899, 12, 30);

    private readonly ArrayBufferWriter<byte> _written = new(2 * PieceBytes);
    private readonly Stream _part;

    public Sheet(Stream part, IReadOnlyList<string> headings)
    {
        _part = part;
        Write($"""<?xml version="1.0" encoding="utf-8" standalone="yes"?><worksheet xmlns="{WorkbookPart.Spreadsheet}">""");
        Write("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>""");
        Write("</sheetView></sheetViews>");
        WriteWidths(headings);
        _written.Write("<sheetData>"u8);
        BeginRow();
        foreach (var heading in headings)
        {
            Write($"<c s=\"{WorkbookStyles.Header}\"");
            _written.Write(WorkbookText.Cell(heading).AsSpan("<c".Length));
        }

        EndRow();
    }

    public void BeginRow() => _written.Write("<row>"u8);

    public void EndRow()
    {
        _written.Write("</row>"u8);
        if (_written.WrittenCount >= PieceBytes) Pass();
    }

    /// <summary>A row of texts.</summary>
    public void Row(params ReadOnlySpan<string> texts)
    {
        BeginRow();
        foreach (var text in texts) _written.Write(WorkbookText.Cell(text));
        EndRow();
    }

    public void Empty() => _written.Write("<c/>"u8);

    public void Text(EncodedText text) => _written.Write(text.Sheet);

    public void Text(ReadOnlySpan<byte> text)
    {
        if (WorkbookText.IsPlain(text)) WorkbookText.WriteCell(_written, text);
        else _written.Write(WorkbookText.Cell(Encoding.UTF8.GetString(text)));
    }

    /// <param name="places">How many to show; null for as many as it has.</param>
    public void Number(decimal number, int? places, bool grouped = true) =>
        Value(number, grouped ? WorkbookStyles.WithPlaces(places ?? number.Scale) : 0);

    public void Truth(bool truth) => _written.Write(truth ? "<c t=\"b\"><v>1</v></c>"u8 : "<c t=\"b\"><v>0</v></c>"u8);

    public void Time(DateTimeOffset time)
    {
        var days = (decimal)(time.ToOffset(Beijing).DateTime - Epoch).Ticks / TimeSpan.TicksPerDay;
        Value(Math.Round(days, 9), WorkbookStyles.Time);
    }

    public void Dispose()
    {
        _written.Write("</sheetData></worksheet>"u8);
        Pass();
        _part.Dispose();
    }

    private void Value(decimal number, int style)
    {
        int written;
        var span = _written.GetSpan(LongestNumber);
        if (style > 0) Utf8.TryWrite(span, CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{number}</v></c>", out written);
        else Utf8.TryWrite(span, CultureInfo.InvariantCulture, $"<c><v>{number}</v></c>", out written);
        _written.Advance(written);
    }

    private void Write(string xml) => Encoding.UTF8.GetBytes(xml, _written);

    private void Pass()
    {
        _part.Write(_written.WrittenSpan);
        _written.ResetWrittenCount();
    }

    // A Chinese character is as wide as two others.
    private void WriteWidths(IReadOnlyList<string> headings)
    {
        _written.Write("<cols>"u8);
        for (var at = 1; at <= headings.Count; at++)
        {
            var width = Math.Max(10, 3 + headings[at - 1].Sum(character => character > 'ÿ' ? 2 : 1));
            Write($"""<col min="{at}" max="{at}" width="{width}" customWidth="1"/>""");
        }

        _written.Write("</cols>"u8);
    }
}
