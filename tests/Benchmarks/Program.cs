using Indicators.Benchmarks;
using Indicators.Benchmarks.Serving;

switch (args)
{
    case ["bare", var port, .. var rows]: Bare.Run(port, rows.FirstOrDefault()); return 0;
    case ["baseline", var port, var database]: Baseline.Run(port, database); return 0;
    case ["entities", var port, var database]: EntityBaseline.Run(port, database); return 0;
}

if (Options.Read(args) is not { } options) return 1;

using var lab = new Lab(options);
foreach (var benchmark in options.Benchmarks)
{
    Console.Error.WriteLine($"{benchmark.Word} …");
    var section = "";
    var time = Clock.Once(() => section = Report.Of(benchmark, benchmark.Run(lab)));
    Console.Error.WriteLine($"  {time / 1000:F0} s");
    Console.WriteLine(section);
    if (options.Readme is { } readme) Readme.Update(readme, benchmark, section);
}

return 0;
