using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Labels;

/// <summary>One code of the contract with its labels.</summary>
/// <param name="Table">The set it belongs to, such as levels or reasons.</param>
/// <param name="Id">The word as it stands in queries and answers.</param>
public sealed record Code(string Table, [property: JsonPropertyName("code")] string Id, string Zh, string En)
{
    public string Label(Language language) => language is Language.English ? En : Zh;
}

public class CodeList(string name, IReadOnlyList<Code> codes)
{
    private readonly CodeWord[] _words = [.. codes.Select(code => new CodeWord(code))];
    private Dictionary<string, CodeWord>? _wordsById;

    public string Name => name;

    /// <summary>The enum that the words stand for; null when they stand for themselves.</summary>
    public virtual Type? Type => null;

    public IReadOnlyList<Code> Codes => codes;

    public IReadOnlyList<string> Ids { get; } = [.. codes.Select(code => code.Id)];

    /// <summary>Null for a value that has no word, such as a bound of none.</summary>
    public virtual EncodedText? Word(Enum value) => null;

    /// <summary>What a value is called; null for one that has no word.</summary>
    public virtual EncodedText? Label(Enum value, Language language) => null;

    /// <summary>The word of a code that is a text; one that is none of them, as a colour of one's own, is itself.</summary>
    public EncodedText WordOf(string id)
    {
        _wordsById ??= codes.Index().ToDictionary(code => code.Item.Id, code => _words[code.Index]);
        return _wordsById.TryGetValue(id, out var word) ? word : new EncodedText(id);
    }

    protected EncodedText WordAt(int index) => _words[index];

    protected EncodedText LabelAt(int index, Language language) => _words[index].Label(language);

    /// <summary>Below zero when it is none of the words.</summary>
    protected int Find(ReadOnlySpan<byte> utf8)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            if (utf8.SequenceEqual(_words[index].Utf8)) return index;
        }

        return -1;
    }
}

/// <summary>The words of an enum: its members in camelCase, or in kebab-case.</summary>
/// <remarks>
/// What is here is compiled anew for each of thirty enums whenever the service starts: what can be is in the class above.
/// </remarks>
public sealed class CodeList<T>(string name, JsonNamingPolicy naming, params (T Value, string Zh, string En)[] entries)
    : CodeList(name, CodesOf(name, naming, entries))
    where T : struct, Enum
{
    public override Type Type => typeof(T);

    public override EncodedText? Word(Enum value) => Word((T)value);

    public override EncodedText? Label(Enum value, Language language) => Label((T)value, language);

    /// <exception cref="ArgumentOutOfRangeException">A value that has no word, such as a bound of none.</exception>
    public Code Of(T value) => Codes[IndexOf(value)];

    public bool Has(T value) => Find(value) >= 0;

    /// <summary>Null for a value that has no word.</summary>
    public EncodedText? Word(T value) => Find(value) is >= 0 and var index ? WordAt(index) : null;

    /// <summary>What a value is called; null for one that has no word.</summary>
    public EncodedText? Label(T value, Language language) => Find(value) is >= 0 and var index ? LabelAt(index, language) : null;

    /// <summary>The words of the flags that are set.</summary>
    public IReadOnlyList<EncodedText> Set(T flags) =>
        [.. entries.Where(entry => flags.HasFlag(entry.Value)).Select(entry => Word(entry.Value)!)];

    public bool TryRead(ReadOnlySpan<byte> utf8, out T value)
    {
        var index = Find(utf8);
        value = index >= 0 ? entries[index].Value : default;
        return index >= 0;
    }

    public bool TryRead(string word, out T value) => TryRead(Encoding.UTF8.GetBytes(word), out value);

    private static Code[] CodesOf(string name, JsonNamingPolicy naming, (T Value, string Zh, string En)[] entries)
    {
        var codes = new Code[entries.Length];
        for (var index = 0; index < codes.Length; index++)
        {
            var (value, zh, en) = entries[index];
            codes[index] = new(name, naming.ConvertName(value.ToString()), zh, en);
        }

        return codes;
    }

    private int IndexOf(T value) =>
        Find(value) is >= 0 and var index ? index : throw new ArgumentOutOfRangeException(nameof(value), value, "It has no word.");

    private int Find(T value)
    {
        for (var index = 0; index < entries.Length; index++)
        {
            if (EqualityComparer<T>.Default.Equals(entries[index].Value, value)) return index;
        }

        return -1;
    }
}
