namespace Indicators.Benchmarks;

/// <summary>
/// The README beside this program: its measured part has a section for each benchmark, and a new run takes the place of the old.
/// </summary>
public static class Readme
{
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- end of measured -->\n";

    public static void Update(string path, Benchmark measured, string section)
    {
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Begin) + Begin.Length, text.IndexOf(End));
        var sections = text[begin..end].Split("### ")
            .Where(old => old.Contains(':'))
            .ToDictionary(old => old[..old.IndexOf(':')], old => $"### {old.TrimEnd()}\n");
        sections[measured.Word] = section;
        var ordered = Benchmark.All.Select(benchmark => sections.GetValueOrDefault(benchmark.Word)).OfType<string>();
        File.WriteAllText(path, $"{text[..begin]}\n{string.Join('\n', ordered)}\n{text[end..]}");
    }
}
