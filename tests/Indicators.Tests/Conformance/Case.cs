namespace Indicators.Tests.Conformance;

/// <summary>One row of a table: what we promise to answer.</summary>
/// <param name="Given">Reports and targets, those of its section first.</param>
/// <param name="Asked">Query words, its own after those of the file and the section.</param>
public sealed record Case(string Table, string Name, string Given, string Asked, string Expected)
{
    private const string Measure = "measure=";

    /// <summary>The words of the measures it is about.</summary>
    public string Measures =>
        Asked.Split(' ').LastOrDefault(word => word.StartsWith(Measure, StringComparison.Ordinal))?[Measure.Length..] ?? "value";
}
