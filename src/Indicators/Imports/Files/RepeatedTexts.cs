namespace Indicators.Imports.Files;

/// <summary>Long tables repeat their regions, indicators and periods: the same text is one string.</summary>
internal sealed class RepeatedTexts
{
    private const int Most = 100_000;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (_known.TryGetValue(text, out var known)) return known;
        var made = text.ToString();
        if (_known.Set.Count < Most) _known.Set.Add(made);
        return made;
    }
}
