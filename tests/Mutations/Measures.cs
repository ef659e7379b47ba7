using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Indicators.Mutations;

/// <summary>Where the measures are: a file each, one of what all have, and one that lists them.</summary>
internal sealed partial class Measures(IEnumerable<SyntaxTree> sources)
{
    public IReadOnlyList<SyntaxTree> Files { get; } = [.. sources.Where(source => OfMeasures().IsMatch(source.FilePath))];

    /// <summary>As it stands in <c>measure=</c>; null for the files of all.</summary>
    public static string? WordOf(SyntaxTree file) =>
        FirstWord().Match(file.ToString()) is { Success: true } found ? found.Groups["word"].Value : null;

    /// <summary>Whether a test has the measure among its arguments; of what all have, any measure.</summary>
    public bool Names(string test, SyntaxTree file)
    {
        var arguments = Word().Matches(test, Math.Max(test.IndexOf('('), 0)).Select(match => match.Value).ToHashSet();
        return (WordOf(file) is { } word ? [word] : Files.Select(WordOf).OfType<string>()).Any(arguments.Contains);
    }

    [GeneratedRegex("/Measures/[A-Za-z0-9]*Measure(?:Registry)?[.]cs$", RegexOptions.NonBacktracking)]
    private static partial Regex OfMeasures();

    [GeneratedRegex(@"^    ""(?<word>\w+)"", "".*"", "".*"",$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
