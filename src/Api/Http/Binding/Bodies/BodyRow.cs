using System.Buffers;
using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>
/// One row of a body. What it lacks or has wrong becomes a fault when it is asked for; one object serves all rows in turn.
/// </summary>
/// <param name="path">What stands before the names of its fields in faults; empty for nothing.</param>
public sealed class BodyRow(RowSchema shape, RequestBody body, ValidationErrors faults, string path = "")
{
    internal static readonly Code OfObject = new("", "", "对象", "an object");

    private static readonly Code OfText = new("", "", "文本", "text");
    private static readonly Code OfTexts = new("", "", "文本的列表", "a list of texts");
    private static readonly Code OfNumbers = new("", "", "数的列表", "a list of numbers");
    private static readonly Code OfTruth = new("", "", " true 或 false", "true or false");
    private static readonly SearchValues<byte> Controls = SearchValues.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 27, 127);

    private readonly JsonValueSpan[] _tokens = new JsonValueSpan[shape.Fields.Count];
    private int _faultsBefore;

    public RowSchema Shape => shape;

    /// <summary>From 0; null when it is not one of many.</summary>
    public int? Number { get; private set; }

    public bool HasErrors => faults.Count > _faultsBefore;

    public void Begin(int? number)
    {
        (Number, _faultsBefore) = (number, faults.Count);
        Array.Clear(_tokens);
    }

    public void Set(BodyField field, JsonValueSpan token)
    {
        if (_tokens[field.Index].Type is not JsonTokenType.None) Refuse(field, ErrorCode.DuplicateField, field.Name);
        _tokens[field.Index] = token;
    }

    public void Refuse(BodyField? field, ErrorCode code, params IReadOnlyList<object> arguments) => Refuse(field?.Name, code, arguments);

    public void Refuse(string? field, ErrorCode code, params IReadOnlyList<object> arguments) =>
        Refuse(new ValidationError(Number, field, code, arguments));

    public void Refuse(ValidationError fault) =>
        faults.Add(path.Length == 0 ? fault : fault with { Field = $"{path}.{fault.Field}".TrimEnd('.') });

    /// <summary>Whether it is given and not null.</summary>
    public bool Has(BodyField field) => TypeOf(field) is not (JsonTokenType.None or JsonTokenType.Null);

    /// <summary>Whether it is a row of its own.</summary>
    public bool IsRow(BodyField field) => TypeOf(field) is JsonTokenType.StartObject;

    /// <summary>That it is given and no row is a fault.</summary>
    public void RefuseUnlessRow(BodyField field)
    {
        if (Has(field) && !IsRow(field)) Refuse(field, ErrorCode.WrongType, OfObject);
    }

    /// <summary>Whether it is given; when it is required and not, that is a fault.</summary>
    public bool Requires(BodyField field)
    {
        var has = Has(field);
        if (!has) Refuse(field, ErrorCode.Required);
        return has;
    }

    /// <summary>The bytes of a text; empty when there is none.</summary>
    public ReadOnlySpan<byte> Utf8(BodyField field)
    {
        if (!Has(field))
        {
            if (field.Required) Refuse(field, ErrorCode.Required);
            return default;
        }

        var text = Trimmed(Raw(field));
        if (TypeOf(field) is not JsonTokenType.String || text.ContainsAny(Controls))
        {
            Refuse(field, ErrorCode.WrongType, OfText);
            return default;
        }

        if (text.IsEmpty && field.Required) Refuse(field, ErrorCode.Required);
        if (text.Length <= field.MaxLength || Encoding.UTF8.GetCharCount(text) <= field.MaxLength) return text;
        Refuse(field, ErrorCode.TooLong, field.MaxLength);
        return default;
    }

    public string? Text(BodyField field) => Utf8(field) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : null;

    public T? Choice<T>(BodyField field, ErrorCode fault = ErrorCode.UnknownChoice)
        where T : struct, Enum
    {
        var text = Utf8(field);
        if (text.IsEmpty) return null;
        var codes = (CodeList<T>)field.Choices!;
        if (codes.TryRead(text, out var value)) return value;
        Refuse(field, fault, Encoding.UTF8.GetString(text), codes.Ids);
        return null;
    }

    /// <summary>The token of a number with all its digits; empty when there is none.</summary>
    public ReadOnlySpan<byte> Digits(BodyField field)
    {
        if (!Has(field)) return default;
        if (TypeOf(field) is JsonTokenType.Number) return Raw(field);
        Refuse(field, IsNumberInQuotes(field) ? ErrorCode.NumberInQuotes : ErrorCode.NotANumber, Quote(field));
        return default;
    }

    public int? Whole(BodyField field, int from, int to)
    {
        var digits = Digits(field);
        if (digits.IsEmpty) return null;
        if (System.Buffers.Text.Utf8Parser.TryParse(digits, out int number, out var read) && read == digits.Length && number >= from
            && number <= to)
            return number;
        Refuse(field, ErrorCode.OutOfRange, Quote(field), from, to);
        return null;
    }

    public bool? Truth(BodyField field)
    {
        if (!Has(field)) return null;
        if (TypeOf(field) is JsonTokenType.True or JsonTokenType.False) return TypeOf(field) is JsonTokenType.True;
        Refuse(field, ErrorCode.WrongType, OfTruth);
        return null;
    }

    /// <summary>
    /// Texts by names that the sender chooses, each with what is wrong with it alone; one name twice is a fault of the row.
    /// </summary>
    public IReadOnlyDictionary<string, TextByName> TextsByName(BodyField field)
    {
        var texts = new Dictionary<string, TextByName>();
        if (!Requires(field)) return texts;
        if (TypeOf(field) is not JsonTokenType.StartObject)
        {
            Refuse(field, ErrorCode.WrongType, OfObject);
            return texts;
        }

        using var json = JsonDocument.Parse(Raw(field).ToArray());
        foreach (var pair in json.RootElement.EnumerateObject())
        {
            if (Whole(() => pair.Name) is not { } name)
            {
                Refuse(field, ErrorCode.WrongType, OfTexts);
                continue;
            }

            var place = $"{field.Name}.{Echo.Of(Encoding.UTF8.GetBytes(name))}";
            var text = pair.Value.ValueKind is JsonValueKind.String ? Whole(() => pair.Value.GetString()!)?.Trim() : null;
            var fault = text is null ? new ValidationError(null, place, ErrorCode.WrongType, OfText)
                : text.Length > field.MaxLength ? new ValidationError(null, place, ErrorCode.TooLong, field.MaxLength)
                : null;
            if (!texts.TryAdd(name, new(place, text ?? "", fault))) Refuse(place, ErrorCode.DuplicateField, name);
        }

        return texts;

        // Half of a surrogate pair is no text.
        static string? Whole(Func<string> text)
        {
            try
            {
                return text();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }

    public IReadOnlyList<string> Texts(BodyField field)
    {
        if (!Has(field)) return [];
        if (TypeOf(field) is JsonTokenType.StartArray)
        {
            try
            {
                var texts = JsonSerializer.Deserialize<List<string?>>(Raw(field))!;
                if (texts.TrueForAll(
                    text => !string.IsNullOrWhiteSpace(text) && text.Length <= field.MaxLength && !text.Any(char.IsControl)))
                    return [.. texts.Select(text => text!.Trim()).Distinct()];
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
            {
                // It is well-formed: some element is no text, which the fault below says.
            }
        }

        Refuse(field, ErrorCode.WrongType, OfTexts);
        return [];
    }

    /// <summary>Exact numbers, each with all its digits; null when there are none or one is no number.</summary>
    public IReadOnlyList<decimal>? Numbers(BodyField field)
    {
        if (!Has(field)) return null;
        if (TypeOf(field) is not JsonTokenType.StartArray)
        {
            Refuse(field, ErrorCode.WrongType, OfNumbers);
            return null;
        }

        List<decimal> numbers = [];
        var reader = new Utf8JsonReader(Raw(field));
        for (reader.Read(); reader.Read() && reader.TokenType is not JsonTokenType.EndArray;)
        {
            if (reader.TokenType is JsonTokenType.Number && FixedPoint.TryRead(reader.ValueSpan, 0, out var figure, out _))
            {
                numbers.Add(figure.ToDecimal());
                continue;
            }

            Refuse(field, ErrorCode.WrongType, OfNumbers);
            return null;
        }

        return numbers;
    }

    /// <summary>The value as it was given, to be named in a message.</summary>
    public string Quote(BodyField field) => Echo.Of(Raw(field));

    private bool IsNumberInQuotes(BodyField field)
    {
        if (TypeOf(field) is not JsonTokenType.String) return false;
        FixedPoint.TryRead(Trimmed(Raw(field)), 0, out _, out var fault);
        return fault is not FixedPointError.NotANumber;
    }

    // The ideographic space is three bytes, none of which is to be cut off alone.
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        while (text.StartsWith("　"u8)) text = text[3..].TrimStart((byte)' ');
        while (text.EndsWith("　"u8)) text = text[..^3].TrimEnd((byte)' ');
        return text;
    }

    private JsonTokenType TypeOf(BodyField field) => _tokens[field.Index].Type;

    private ReadOnlySpan<byte> Raw(BodyField field) => _tokens[field.Index].Text(body.Json);
}
