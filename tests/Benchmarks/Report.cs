using System.Runtime.InteropServices;

namespace Indicators.Benchmarks;

/// <summary>The measurements as a table of Markdown, ratios first.</summary>
public static class Report
{
    public static string Of(Benchmark benchmark, IEnumerable<Line> lines) => string.Join('\n', (IEnumerable<string>)
    [
        $"### {benchmark.Word}: {benchmark.Title}",
        "",
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Machine()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}",
        "",
        "| what | to its limit | to the baseline | figure | limit | baseline |",
        "|---|---:|---:|---:|---|---:|",
        .. lines.Select(Row),
        "",
    ]);

    private static string Row(Line line) =>
        $"| {line.What} | {Ratio(line, line.Limit)} | {Ratio(line, line.Baseline)} "
        + $"| {Short(line.Figure)} {line.Unit} | {Shown(line, line.Limit)} | {Shown(line, line.Baseline)} |";

    private static string Ratio(Line line, Beside? beside)
    {
        if (beside is null) return "";
        if (beside.Goal is not { } goal) return Short(line.Ratio(beside));
        var aim = $"{Short(line.Ratio(beside))} ({(line.MoreIsBetter ? '≥' : '≤')} {goal:0.##}";
        return line.IsMet(beside) ? $"{aim})" : $"**{aim}, missed)**";
    }

    private static string Shown(Line line, Beside? beside) =>
        beside is null ? "" : $"{Short(beside.Figure)} {line.Unit} {beside.Name}".TrimEnd();

    private static string Short(double number) => number switch
    {
        >= 1000 => $"{number:N0}",
        >= 100 => $"{number:F0}",
        >= 10 => $"{number:F1}",
        >= 0.1 => $"{number:F2}",
        0 => "0",
        _ => $"{number:G2}",
    };

    private static string Machine()
    {
        const string File = "/proc/cpuinfo";
        var model = System.IO.File.Exists(File)
            ? System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name"))
            : null;
        return $"{Environment.ProcessorCount} × {model?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString()}";
    }
}
