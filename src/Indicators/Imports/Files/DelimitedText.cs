using System.Runtime.InteropServices;
using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

/// <summary>
/// Text with commas, tabs or semicolons as a sheet. It is ours, as the libraries tell neither where a quote opened that never closes nor
/// stop at a field or a line of any length.
/// </summary>
internal sealed class DelimitedText
{
    private const int Looked = 50;

    private readonly string _text;
    private readonly char _separator;
    private readonly Sheet _sheet;
    private readonly List<SheetCell> _cells = [];
    private readonly RepeatedTexts _known;
    private SheetCell[] _above = [];
    private int _at;
    private int _line;
    private int _taken;

    private DelimitedText(string text, char separator, int before, RepeatedTexts known) =>
        (_text, _separator, _sheet, _line, _known) = (text, separator, new("", before: before), before + 1, known);

    /// <exception cref="FileRefusedException">It is not whole, or larger than a sheet.</exception>
    public static Workbook Read(ReadOnlySpan<byte> bytes)
    {
        var (text, encoding) = FileText.Decode(bytes);
        var separator = SeparatorOf(text);
        var reader = new DelimitedText(text, separator, 0, new());
        var workbook = new Workbook(separator == '\t' ? FileFormat.Tsv : FileFormat.Csv, [reader._sheet], encoding, separator);
        reader.ReadLines(workbook);
        return workbook;
    }

    /// <summary>A piece of a text that begins and ends with a line.</summary>
    /// <param name="before">How many lines stand before it.</param>
    /// <param name="known">What stood in those.</param>
    /// <param name="lines">How many stand before the next.</param>
    public static Workbook Piece(string text, string encoding, char separator, int before, RepeatedTexts known, out int lines)
    {
        var reader = new DelimitedText(text, separator, before, known);
        var workbook = new Workbook(separator == '\t' ? FileFormat.Tsv : FileFormat.Csv, [reader._sheet], encoding, separator);
        reader.ReadLines(workbook);
        lines = reader._line - 1;
        return workbook;
    }

    // The one that most of the first lines have, and most alike; commas within numbers are not counted where tabs stand.
    public static char SeparatorOf(string text)
    {
        var lines = text.AsSpan();
        Span<int> with = stackalloc int[3];
        var count = 0;
        foreach (var range in lines.EnumerateLines())
        {
            if (range.IsWhiteSpace()) continue;
            if (range.Contains('\t')) with[0]++;
            if (range.Contains(';')) with[1]++;
            if (range.Contains(',')) with[2]++;
            if (++count == Looked) break;
        }

        // Of what the new export of the statistics bureau writes, a tab before each comma, the comma parts the fields.
        if (with[0] * 2 >= count && count > 0 && !text.AsSpan(0, Math.Min(text.Length, 4000)).Contains("\t,", StringComparison.Ordinal))
            return '\t';
        return with[1] > with[2] && with[1] * 2 >= count ? ';' : ',';
    }

    private void ReadLines(Workbook workbook)
    {
        while (_at < _text.Length)
        {
            var line = _line;
            _cells.Clear();
            while (ReadField(workbook))
            {
            }

            if (line > FileLimits.Lines) throw new FileRefusedException(FileFault.TooManyRows, null, $"{FileLimits.Lines}");
            var width = _cells.Count;
            while (width > 0 && _cells[width - 1].IsEmpty) width--;
            if (width == 0) continue;
            if ((_taken += width) > FileLimits.Cells) throw new FileRefusedException(FileFault.TooManyCells, null, $"{FileLimits.Cells}");
            _above = [.. CollectionsMarshal.AsSpan(_cells)[..width]];
            _sheet.Add(new(line, _above, fields: _cells.Count));
        }

        _sheet.EndsOpen = _text.Length > 0 && _text[^1] is not ('\n' or '\r');
    }

    // Whether the line goes on behind it.
    private bool ReadField(Workbook workbook)
    {
        if (_cells.Count >= FileLimits.Columns) throw new FileRefusedException(FileFault.TooManyColumns, At, $"{FileLimits.Columns}");
        var text = _at < _text.Length && _text[_at] == '"' ? Quoted(At, workbook) : Plain();
        if (text.Length > FileLimits.CellLength) throw new FileRefusedException(FileFault.CellTooLong, At, $"{FileLimits.CellLength}");
        _cells.Add(Cell(text));
        if (_at >= _text.Length) return false;
        if (_text[_at++] == _separator) return true;
        if (_text[_at - 1] == '\r' && _at < _text.Length && _text[_at] == '\n') _at++;
        _line++;
        return false;
    }

    private string At => CellName.Of(_line, _cells.Count + 1);

    private ReadOnlySpan<char> Plain()
    {
        var rest = _text.AsSpan(_at);
        var end = rest.IndexOfAny(_separator, '\n', '\r');
        var field = end < 0 ? rest : rest[..end];
        _at += field.Length;
        return field;
    }

    private ReadOnlySpan<char> Quoted(string name, Workbook workbook)
    {
        var (start, doubled) = (++_at, false);
        while (true)
        {
            var end = _text.AsSpan(_at).IndexOf('"');
            if (end < 0) throw new FileRefusedException(FileFault.UnclosedQuote, name, Shown(start), workbook);
            _line += _text.AsSpan(_at, end).Count('\n');
            _at += end + 1;
            if (_at >= _text.Length || _text[_at] is '\n' or '\r' || _text[_at] == _separator) break;
            if (_text[_at] != '"') throw new FileRefusedException(FileFault.StrayQuote, name, Shown(start), workbook);
            _at++;
            doubled = true;
        }

        var field = _text.AsSpan(start, _at - 1 - start);
        return doubled ? field.ToString().Replace("\"\"", "\"") : field;
    }

    private string Shown(int start)
    {
        var rest = _text.AsSpan(start, Math.Min(20, _text.Length - start));
        var end = rest.IndexOfAny(_separator, '\n', '\r');
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    // Mostly what stands above stands here again.
    private SheetCell Cell(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return SheetCell.Nothing;
        return _cells.Count < _above.Length && text.SequenceEqual(_above[_cells.Count].Text)
            ? _above[_cells.Count]
            : SheetCell.OfText(_known.Of(text));
    }
}
