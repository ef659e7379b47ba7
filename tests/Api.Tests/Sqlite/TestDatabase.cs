namespace Indicators.Api.Tests;

/// <summary>An empty database of one test class, gone afterwards. Of which engine it is, is decided here and nowhere else.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("indicators-").FullName;

    public string ConnectionString => $"Data Source={Path.Combine(_directory, "indicators.db")}";

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
