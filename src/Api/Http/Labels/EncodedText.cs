using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Indicators.Api.Http.Labels;

/// <summary>A text that many cells show: encoded as each format has it when first written, and copied from then on.</summary>
public class EncodedText(string text) : IEquatable<EncodedText>
{
    private static readonly SearchValues<byte> ToBeQuoted = SearchValues.Create(",\"\r\n"u8);

    private byte[]? _utf8;
    private byte[]? _json;
    private byte[]? _csv;
    private byte[]? _sheet;

    /// <summary>Nothing outside ASCII is escaped, and inside it only what JSON has to.</summary>
    public static JavaScriptEncoder Escaping => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static EncodedText Empty { get; } = new("");

    public string Text => text;

    public ReadOnlySpan<byte> Utf8 => _utf8 ??= Encoding.UTF8.GetBytes(text);

    /// <summary>With its quotes.</summary>
    public ReadOnlySpan<byte> Json => _json ??= [(byte)'"', .. JsonEncodedText.Encode(text, Escaping).EncodedUtf8Bytes, (byte)'"'];

    /// <summary>As a cell: with quotes where it needs them.</summary>
    public ReadOnlySpan<byte> Csv => _csv ??= NeedsQuotes(Utf8) ? Encoding.UTF8.GetBytes($"\"{text.Replace("\"", "\"\"")}\"") : _utf8!;

    /// <summary>As a cell of a workbook, whole.</summary>
    public ReadOnlySpan<byte> Sheet => _sheet ??= WorkbookText.Cell(text);

    public static implicit operator string(EncodedText text) => text.Text;

    public static bool NeedsQuotes(ReadOnlySpan<byte> utf8) => utf8.ContainsAny(ToBeQuoted);

    public bool Equals(EncodedText? other) => text == other?.Text;

    public override bool Equals(object? obj) => Equals(obj as EncodedText);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => text;
}
