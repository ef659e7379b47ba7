namespace Indicators.Benchmarks;

/// <summary>The README beside this program: its measured part has a section for each benchmark, and a new run takes the place of the old.</summary>
public static class Readme
{
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- end of measured -->\n";

    public static void Update(string path, IReadOnlyList<Benchmark> order, IReadOnlyDictionary<string, string> measured)
    {
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Begin) + Begin.Length, text.IndexOf(End));
        var old = text[begin..end].Split("### ", StringSplitOptions.RemoveEmptyEntries)
            .Where(section => section.Contains(':'))
            .ToDictionary(section => section[..section.IndexOf(':')], section => $"### {section.TrimEnd()}\n");
        var sections = order
            .Select(benchmark => measured.GetValueOrDefault(benchmark.Word) ?? old.GetValueOrDefault(benchmark.Word))
            .OfType<string>();
        File.WriteAllText(path, $"{text[..begin]}\n{string.Join('\n', sections)}\n{text[end..]}");
    }
}
