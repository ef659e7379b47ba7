using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Cells as CSV, straight into the bytes of the answer. Where a table is for people, a text that a spreadsheet would take for a formula
/// begins with ', and with two where it began with one.
/// </summary>
public sealed class CsvCells(SegmentedBuffer body, Language? labels = null) : TableCells(labels)
{
    private readonly bool _guards = labels is not null;
    private int _cells;
    private long _began;

    public void EndLine()
    {
        // A line of one empty cell would be no line.
        if (_cells == 1 && body.Length == _began) body.Append("\"\""u8);
        body.Append("\r\n"u8);
        (_cells, _began) = (0, body.Length);
    }

    /// <summary>So many cells stand in the line already.</summary>
    internal void Pass(int cells) => _cells += cells;

    protected override void WriteNothing() => Begin();

    protected override void Write(EncodedText text)
    {
        if (_guards && IsTakenForFormula(text.Utf8))
        {
            Write(text.Utf8);
            return;
        }

        Begin();
        body.Append(text.Csv);
    }

    protected override void Write(ReadOnlySpan<byte> text)
    {
        Begin();
        var guard = _guards && IsTakenForFormula(text);
        if (!EncodedText.NeedsQuotes(text))
        {
            if (guard) body.Append("'"u8);
            body.Append(text);
            return;
        }

        body.Append(guard ? "\"'"u8 : "\""u8);
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            body.Append(text[..(quote + 1)]);
            body.Append("\""u8);
        }

        body.Append(text);
        body.Append("\""u8);
    }

    protected override void Write(decimal number)
    {
        Begin();
        body.Advance(CellText.Of(number, body.GetSpan(CellText.Longest)));
    }

    protected override void Write(Rational number)
    {
        Begin();
        body.Advance(CellText.Of(number, body.GetSpan(CellText.Longest)));
    }

    protected override void Write(long number)
    {
        Begin();
        body.Advance(CellText.Of(number, body.GetSpan(CellText.Longest)));
    }

    protected override void Write(bool truth)
    {
        Begin();
        body.Append(truth ? "true"u8 : "false"u8);
    }

    protected override void Write(DateTimeOffset time)
    {
        Begin();
        body.Advance(CellText.Of(time, body.GetSpan(CellText.Longest)));
    }

    private static bool IsTakenForFormula(ReadOnlySpan<byte> text) =>
        text is [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\'', ..];

    private void Begin()
    {
        if (_cells++ > 0) body.Append(","u8);
    }
}
