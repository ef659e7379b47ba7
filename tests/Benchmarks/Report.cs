using System.Runtime.InteropServices;

namespace Indicators.Benchmarks;

/// <summary>The measurements as a table of Markdown, ratios first.</summary>
public static class Report
{
    public static void Write(IReadOnlyList<Line> lines)
    {
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        Console.WriteLine();
        Console.WriteLine("| what | ratio | goal | | figure | limit | against |");
        Console.WriteLine("|---|---:|---:|---|---:|---:|---|");
        foreach (var line in lines)
        {
            Console.WriteLine(
                $"| {line.What} | {Short(line.Ratio)} | {Goal(line)} | {Verdict(line)} | {Short(line.Figure)} {line.Unit} | {Short(line.Limit)} {line.Unit} | {line.Against} |");
        }
    }

    private static string Goal(Line line) => line.Goal is { } goal ? $"{(line.MoreIsBetter ? '≥' : '≤')} {Short(goal)}" : "";

    private static string Verdict(Line line) => line.Met switch { true => "met", false => "**missed**", null => "" };

    private static string Short(double number) => number switch
    {
        >= 1000 => $"{number:N0}",
        >= 100 => $"{number:F0}",
        >= 10 => $"{number:F1}",
        >= 0.1 => $"{number:F2}",
        _ => $"{number:G2}",
    };
}
