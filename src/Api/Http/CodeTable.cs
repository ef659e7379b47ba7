using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indicators.Api.Http;

/// <summary>One code of the contract with its labels.</summary>
/// <param name="Table">The set it belongs to, such as levels or reasons.</param>
/// <param name="Word">The word as it stands in queries and answers.</param>
public sealed record Code(string Table, [property: JsonPropertyName("code")] string Word, string Zh, string En)
{
    public string Label(Language language) => language is Language.English ? En : Zh;
}

public class CodeTable(string name, IReadOnlyList<Code> codes)
{
    public string Name => name;

    /// <summary>The enum that the words stand for; null when they stand for themselves.</summary>
    public virtual Type? Type => null;

    public IReadOnlyList<Code> Codes => codes;

    public string Words { get; } = string.Join(", ", codes.Select(code => code.Word));

    /// <summary>Null for a value that has no word, such as a bound of none.</summary>
    public virtual string? WordOf(Enum value) => null;
}

/// <summary>The words of an enum: its members in camelCase, or in kebab-case.</summary>
public sealed class CodeTable<T> : CodeTable
    where T : struct, Enum
{
    private readonly (T Value, Code Code, byte[] Utf8, JsonEncodedText Json)[] _entries;

    public CodeTable(string name, JsonNamingPolicy naming, params (T Value, string Zh, string En)[] entries)
        : this([.. entries.Select(entry => (entry.Value, new Code(name, naming.ConvertName(entry.Value.ToString()), entry.Zh, entry.En)))], name)
    {
    }

    private CodeTable((T Value, Code Code)[] entries, string name)
        : base(name, [.. entries.Select(entry => entry.Code)]) =>
        _entries = [.. entries.Select(entry => (
            entry.Value, entry.Code, Encoding.UTF8.GetBytes(entry.Code.Word), JsonEncodedText.Encode(entry.Code.Word)))];

    public override Type Type => typeof(T);

    public override string? WordOf(Enum value) => Has((T)value) ? Of((T)value).Word : null;

    /// <exception cref="ArgumentOutOfRangeException">A value that has no word, such as a bound of none.</exception>
    public Code Of(T value) => _entries[IndexOf(value)].Code;

    public bool Has(T value) => Array.Exists(_entries, entry => EqualityComparer<T>.Default.Equals(entry.Value, value));

    public JsonEncodedText Json(T value) => _entries[IndexOf(value)].Json;

    /// <summary>The words of the flags that are set.</summary>
    public IReadOnlyList<string> Set(T flags) =>
        [.. _entries.Where(entry => flags.HasFlag(entry.Value)).Select(entry => entry.Code.Word)];

    public bool TryRead(ReadOnlySpan<byte> utf8, out T value)
    {
        foreach (var entry in _entries)
        {
            value = entry.Value;
            if (utf8.SequenceEqual(entry.Utf8)) return true;
        }

        value = default;
        return false;
    }

    public bool TryRead(string word, out T value) => TryRead(Encoding.UTF8.GetBytes(word), out value);

    private int IndexOf(T value)
    {
        var index = Array.FindIndex(_entries, entry => EqualityComparer<T>.Default.Equals(entry.Value, value));
        return index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(value), value, "It has no word.");
    }
}
