namespace Indicators.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Data">Where data sets are made, and kept for the next run.</param>
/// <param name="Seconds">How long the mixed load lasts.</param>
/// <param name="Readme">Where the tables go besides the console; null for nowhere.</param>
public sealed record Options(IReadOnlyList<Benchmark> Benchmarks, string Data, int Seconds, string? Readme)
{
    private const string Usage =
        """
        dotnet run -c Release --project tests/Benchmarks -- [word …] [--data folder] [--seconds 60] [--readme file]
        Words:
        """;

    /// <summary>Null when it cannot be understood; then the error output says what can.</summary>
    public static Options? Read(string[] arguments)
    {
        var options = new Options([], Path.Combine(Path.GetTempPath(), "indicators-benchmarks"), 60, null);
        for (var at = 0; at < arguments.Length; at++)
        {
            var next = arguments.ElementAtOrDefault(at + 1);
            switch (arguments[at])
            {
                case "--data" when next is not null: options = options with { Data = Path.GetFullPath(next) }; at++; break;
                case "--readme" when next is not null: options = options with { Readme = Path.GetFullPath(next) }; at++; break;
                case "--seconds" when int.TryParse(next, out var seconds): options = options with { Seconds = seconds }; at++; break;
                case var word when Benchmark.All.FirstOrDefault(one => one.Word == word) is { } asked:
                    options = options with { Benchmarks = [.. options.Benchmarks, asked] };
                    break;
                default:
                    Console.Error.WriteLine($"{Usage} {string.Join(", ", Benchmark.All.Select(one => one.Word))}");
                    return null;
            }
        }

        return options.Benchmarks.Count > 0 ? options : options with { Benchmarks = [.. Benchmark.All.Where(one => !one.IsLong)] };
    }
}
