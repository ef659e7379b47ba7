namespace Indicators.Api.Tests;

/// <summary>An empty database of one test class, gone afterwards. Which engine it is of is decided here and nowhere else.</summary>
public abstract class TestDatabase : IDisposable
{
    public abstract string ConnectionString { get; }

    public static TestDatabase Create() => new SqliteFile();

    public abstract void Dispose();

    private sealed class SqliteFile : TestDatabase
    {
        private readonly string _directory = Directory.CreateTempSubdirectory("indicators-").FullName;

        public override string ConnectionString => $"Data Source={Path.Combine(_directory, "indicators.db")}";

        public override void Dispose() => Directory.Delete(_directory, recursive: true);
    }
}
