namespace Indicators.Tests.Conformance;

/// <summary>One row of a table: what we promise to answer.</summary>
/// <param name="Given">Reports and targets, those of its section first.</param>
/// <param name="Asked">Query words, its own after those of the file and the section.</param>
public sealed record Case(string Table, string Name, string Given, string Asked, string Expected)
{
    /// <summary>The words of the measures it is about, and of what a ranking goes by.</summary>
    public string Measures => string.Join(',', ((string[])[Last("measure="), Last("by=")]).Where(words => words.Length > 0));

    private string Last(string word) =>
        Asked.Split(' ').LastOrDefault(one => one.StartsWith(word, StringComparison.Ordinal))?[word.Length..] ?? "";
}
