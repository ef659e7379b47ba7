using Indicators.Benchmarks.Data;
using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Benchmarks;

/// <summary>The data sets of a run. They are made when first asked for and kept for the next run; what is written to is a copy.</summary>
public sealed class Lab(Options options) : IDisposable
{
    private readonly string _copies = Directory.CreateTempSubdirectory("indicators-benchmarks-copies-").FullName;
    private readonly Dictionary<string, DataSet> _sets = [];

    public Options Options => options;

    public DataSet Set(Size size) => Set(size.Name, database => Reports.Fill(database, size));

    public DataSet Set(string name, Action<Database> fill)
    {
        if (_sets.TryGetValue(name, out var set)) return set;
        var path = Path.Combine(options.Data, $"v{Reports.Version}-{name}.db");
        if (!System.IO.File.Exists(path)) Make(name, path, fill);
        return _sets[name] = new(path);
    }

    /// <summary>The path of a database with the same contents, gone with the run.</summary>
    public string Copy(DataSet set)
    {
        var path = Path.Combine(_copies, $"{Path.GetRandomFileName()}.db");
        using var from = new SqliteConnection($"Data Source={set.Path}");
        using var to = new SqliteConnection($"Data Source={path};Pooling=false");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return path;
    }

    /// <summary>The path of a file with these contents, gone with the run.</summary>
    public string File(byte[] contents)
    {
        var path = Path.Combine(_copies, Path.GetRandomFileName());
        System.IO.File.WriteAllBytes(path, contents);
        return path;
    }

    public void Dispose()
    {
        foreach (var set in _sets.Values) set.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_copies, recursive: true);
    }

    // A run that was ended half-way leaves no half of a set behind under its name.
    private void Make(string name, string path, Action<Database> fill)
    {
        Directory.CreateDirectory(options.Data);
        var unfinished = Path.Combine(_copies, $"{name}.db");
        var time = Clock.Once(() => DataSet.Make(DataSet.ConnectionTo(unfinished), fill));
        System.IO.File.Move(unfinished, path);
        using var made = new DataSet(path);
        Console.Error.WriteLine($"  {name}: {made.Rows:N0} actuals, {made.Bytes >> 20} MiB, made in {time / 1000:F1} s");
    }
}
