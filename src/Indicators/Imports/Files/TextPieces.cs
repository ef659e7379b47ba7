namespace Indicators.Imports.Files;

/// <summary>A large text piece by piece, each of whole lines: no more of it is in memory than one.</summary>
internal sealed class TextPieces(Stream file)
{
    /// <summary>A larger file, in bytes, is read by them.</summary>
    public const int Large = 2 << 20;

    private const int Usual = 1 << 18;
    private const int Most = 1 << 23;

    private readonly RepeatedTexts _known = new();
    private char[] _buffer = new char[Usual];
    private int _filled;

    public string Encoding { get; private set; } = "";

    public char Separator { get; private set; }

    /// <summary>The next piece is made while who reads them works on the one before.</summary>
    /// <exception cref="FileRefusedException">It is not whole, or larger than is read.</exception>
    public IEnumerable<(Workbook Workbook, bool IsLast)> Read()
    {
        using var pieces = Pieces().GetEnumerator();
        var next = Task.Run(pieces.MoveNext);
        try
        {
            while (next.GetAwaiter().GetResult())
            {
                var piece = pieces.Current;
                next = Task.Run(pieces.MoveNext);
                yield return piece;
            }
        }
        finally
        {
            // Who goes before the end leaves nobody behind who reads the file.
            Task.WaitAny(next);
        }
    }

    private IEnumerable<(Workbook Workbook, bool IsLast)> Pieces()
    {
        (var encoding, Encoding) = FileText.EncodingOf(file);
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        for (var lines = 0; Fill(reader, out var isLast) > 0;)
        {
            var end = isLast ? _filled : EndOfLines();
            if (end == 0 && _buffer.Length < Most)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
                continue;
            }

            // What has no end within so much is one field or one line: who reads it finds where.
            var text = new string(_buffer, 0, end == 0 ? _filled : end);
            if (lines == 0) Separator = DelimitedText.SeparatorOf(text);
            var piece = DelimitedText.Piece(text, Encoding, Separator, lines, _known, out lines);
            if (end == 0) throw new FileRefusedException(FileFault.CellTooLong, null, text[..20]);
            _buffer.AsSpan(end, _filled - end).CopyTo(_buffer);
            _filled -= end;
            yield return (piece, isLast);
        }
    }

    private int Fill(StreamReader reader, out bool isLast)
    {
        while (_filled < _buffer.Length && reader.Read(_buffer, _filled, _buffer.Length - _filled) is > 0 and var read) _filled += read;
        isLast = reader.Peek() < 0;
        return _filled;
    }

    // Behind the last line that ends outside quotes; 0 where none does.
    private int EndOfLines()
    {
        var text = _buffer.AsSpan(0, _filled);
        if (!text.Contains('"')) return text.LastIndexOf('\n') + 1;
        var (end, isOpen) = (0, false);
        for (var at = 0; text[at..].IndexOfAny('"', '\n') is >= 0 and var step; at++)
        {
            at += step;
            if (text[at] == '"') isOpen = !isOpen;
            else if (!isOpen) end = at + 1;
        }

        return end;
    }
}
