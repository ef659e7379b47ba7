using Indicators.Benchmarks;

(string Name, Func<Lab, IEnumerable<Line>> Run)[] benchmarks =
[
    ("measures", MeasuresInMemory.Run),
    ("reads", ReadsAndFigures.Run),
    ("spans", DerivedSpans.Run),
    ("asof", AsOfReads.Run),
];

var unknown = args.Except(benchmarks.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}. Known: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}");
    return 1;
}

using var lab = new Lab();
List<Line> lines = [];
foreach (var (name, run) in benchmarks.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
{
    Console.Error.WriteLine($"{name} …");
    lines.AddRange(run(lab));
}

Report.Write(lines);
return 0;
