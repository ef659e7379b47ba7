using System.Text.Json;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The value of a field, as it stands in the body: numbers keep every digit.</summary>
/// <param name="Type">None when the field was not given.</param>
/// <param name="Start">Where its text begins, within the quotes of a string.</param>
/// <param name="Unescaped">The text of a string with escapes, which does not stand in the body as such.</param>
public readonly record struct JsonValueSpan(JsonTokenType Type, int Start, int Length, byte[]? Unescaped)
{
    public static JsonValueSpan Of(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            var start = (int)reader.TokenStartIndex;
            if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
                return new(reader.TokenType, start, reader.ValueSpan.Length, null);
            var type = reader.TokenType;
            reader.Skip();
            return new(type, start, (int)reader.BytesConsumed - start, null);
        }

        if (!reader.ValueIsEscaped) return new(JsonTokenType.String, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, null);
        // Half of a surrogate pair is no text: it counts as a value of another type.
        return Unescape(ref reader) is { } text
            ? new(JsonTokenType.String, 0, text.Length, text)
            : new(JsonTokenType.StartObject, (int)reader.TokenStartIndex, 0, null);
    }

    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> json) => Unescaped ?? json.Slice(Start, Length);

    private static byte[]? Unescape(ref Utf8JsonReader reader)
    {
        var text = new byte[reader.ValueSpan.Length];
        try
        {
            return text[..reader.CopyString(text)];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
