using Indicators.Benchmarks.Data;
using Indicators.Storage;

namespace Indicators.Benchmarks;

/// <summary>The data sets of a run, each made when first asked for and removed with the run.</summary>
public sealed class Lab : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-benchmarks-").FullName;
    private readonly Dictionary<string, DataSet> _sets = [];

    public DataSet Set(Size size) => Set(size.Name, database => Reports.Fill(database, size));

    public DataSet Set(string name, Action<Database> fill)
    {
        if (!_sets.TryGetValue(name, out var set))
        {
            var time = Clock.Once(() => _sets[name] = set = DataSet.Make(Path.Combine(_folder, $"{name}.db"), fill));
            Console.Error.WriteLine($"  {name}: {set!.Rows:N0} actuals, {set.Bytes >> 20} MiB, made in {time / 1000:F1} s");
        }

        return set;
    }

    public void Dispose()
    {
        foreach (var set in _sets.Values) set.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
