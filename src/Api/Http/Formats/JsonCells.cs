using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>Cells as JSON, straight into the bytes of the answer.</summary>
public sealed class JsonCells(SegmentedBuffer body) : CellWriter
{
    // As many bytes as a character may take in UTF-8, and as many characters as are encoded in place.
    private const int BytesPerCharacter = 3;
    private const int LongestInPlace = 4096;

    private bool _follows;

    public override bool Nests => true;

    public override void Null() => Raw("null"u8);

    public override void Text(EncodedText text) => Raw(text.Json);

    public override void Text(string text)
    {
        if (text.Length <= LongestInPlace)
        {
            var span = Value(text.Length * BytesPerCharacter + 2);
            if (Utf8.FromUtf16(text, span[1..], out _, out var written, replaceInvalidSequences: false) is OperationStatus.Done
                && EncodedText.Escaping.FindFirstCharacterToEncodeUtf8(span.Slice(1, written)) < 0)
            {
                (span[0], span[written + 1]) = ((byte)'"', (byte)'"');
                body.Advance(written + 2);
                return;
            }
        }
        else
        {
            Value(0);
        }

        body.Append("\""u8);
        body.Append(JsonEncodedText.Encode(text, EncodedText.Escaping).EncodedUtf8Bytes);
        body.Append("\""u8);
    }

    public override void Number(decimal number) => body.Advance(CellText.Of(number, Value(CellText.Longest)));

    public override void Number(Rational number) => body.Advance(CellText.Of(number, Value(CellText.Longest)));

    public override void Integer(long number) => body.Advance(CellText.Of(number, Value(CellText.Longest)));

    public override void Truth(bool truth) => Raw(truth ? "true"u8 : "false"u8);

    public override void Time(DateTimeOffset time)
    {
        var span = Value(CellText.Longest + 2);
        span[0] = (byte)'"';
        var written = CellText.Of(time, span[1..]);
        span[written + 1] = (byte)'"';
        body.Advance(written + 2);
    }

    /// <summary>A value that is JSON already.</summary>
    public void Json(SegmentedBuffer json)
    {
        Value(0);
        foreach (var piece in json.Pieces) body.Append(piece);
    }

    public override void BeginList() => Begin((byte)'[');

    public override void EndList() => End((byte)']');

    public override void BeginObject() => Begin((byte)'{');

    public override void Name(EncodedText name)
    {
        var json = name.Json;
        var span = Value(json.Length + 1);
        json.CopyTo(span);
        span[json.Length] = (byte)':';
        body.Advance(json.Length + 1);
        _follows = false;
    }

    /// <summary>The name of what has its place for one.</summary>
    public void PlaceName(long place)
    {
        var span = Value(CellText.Longest + 3);
        var written = CellText.Of(place, span[1..]);
        (span[0], span[written + 1], span[written + 2]) = ((byte)'"', (byte)'"', (byte)':');
        body.Advance(written + 3);
        _follows = false;
    }

    public override void EndObject() => End((byte)'}');

    public override ColumnCells<TRow> Objects<TRow>(IReadOnlyList<AnswerColumn<TRow>> columns) =>
        new JsonRows<TRow>(this, body, columns);

    /// <summary>The next value of a list begins.</summary>
    internal void Begin() => Value(0);

    /// <summary>A name with all that stands before and after it.</summary>
    internal void Lead(ReadOnlySpan<byte> name)
    {
        body.Append(name);
        _follows = false;
    }

    /// <summary>What comes is a text of its own.</summary>
    internal void EndLine()
    {
        body.Append("\n"u8);
        _follows = false;
    }

    private void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Value(json.Length));
        body.Advance(json.Length);
    }

    private void Begin(byte bracket)
    {
        Value(1)[0] = bracket;
        body.Advance(1);
        _follows = false;
    }

    private void End(byte bracket)
    {
        body.GetSpan(1)[0] = bracket;
        body.Advance(1);
        _follows = true;
    }

    // Room for a value of so many bytes, after the comma that it needs.
    private Span<byte> Value(int bytes)
    {
        var span = body.GetSpan(bytes + 1);
        if (!_follows)
        {
            _follows = true;
            return span;
        }

        span[0] = (byte)',';
        body.Advance(1);
        return span[1..];
    }
}
