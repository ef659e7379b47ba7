using System.Buffers;
using System.Text;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Cells as CSV, straight into the bytes of the answer; one that has several values, or may need quotes, is put together first.
/// </summary>
public sealed class CsvCells(SegmentedBuffer body) : CellWriter
{
    private readonly ArrayBufferWriter<byte> _cell = new();
    private int _depth;
    private int _cells;
    private long _began;

    // Whether a bar stands between what comes and what has been.
    private bool _follows;

    public override bool Nests => false;

    public override void Null() => Begin();

    public override void Text(EncodedText text)
    {
        Begin();
        if (_depth > 0) _cell.Write(text.Utf8);
        else body.Append(text.Csv);
    }

    public override void Text(string text)
    {
        Begin();
        Encoding.UTF8.GetBytes(text, _cell);
        if (_depth == 0) EndCell();
    }

    public override void Number(decimal number)
    {
        var into = Value();
        into.Advance(CellText.Of(number, into.GetSpan(CellText.Longest)));
    }

    public override void Number(Rational number)
    {
        var into = Value();
        into.Advance(CellText.Of(number, into.GetSpan(CellText.Longest)));
    }

    public override void Integer(long number)
    {
        var into = Value();
        into.Advance(CellText.Of(number, into.GetSpan(CellText.Longest)));
    }

    public override void Truth(bool truth) => Value().Write(truth ? "true"u8 : "false"u8);

    public override void Time(DateTimeOffset time)
    {
        var into = Value();
        into.Advance(CellText.Of(time, into.GetSpan(CellText.Longest)));
    }

    public override void BeginList() => Open();

    public override void EndList() => Close();

    public override void BeginObject() => Open();

    public override void Name(EncodedText name)
    {
        Begin();
        _cell.Write(name.Utf8);
        _cell.Write(":"u8);
        _follows = false;
    }

    public override void EndObject() => Close();

    public void EndLine()
    {
        // A line of one empty cell would be no line.
        if (_cells == 1 && body.Length == _began) body.Append("\"\""u8);
        body.Append("\r\n"u8);
        (_cells, _began) = (0, body.Length);
    }

    private IBufferWriter<byte> Value()
    {
        Begin();
        return _depth > 0 ? _cell : body;
    }

    private void Begin()
    {
        if (_depth > 0)
        {
            if (_follows) _cell.Write("|"u8);
            _follows = true;
        }
        else if (_cells++ > 0)
        {
            body.Append(","u8);
        }
    }

    private void Open()
    {
        Begin();
        _depth++;
        _follows = false;
    }

    private void Close()
    {
        _follows = true;
        if (--_depth == 0) EndCell();
    }

    private void EndCell()
    {
        var text = _cell.WrittenSpan;
        if (EncodedText.NeedsQuotes(text))
        {
            body.Append("\""u8);
            for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
            {
                body.Append(text[..(quote + 1)]);
                body.Append("\""u8);
            }

            body.Append(text);
            body.Append("\""u8);
        }
        else
        {
            body.Append(text);
        }

        _cell.ResetWrittenCount();
    }
}
