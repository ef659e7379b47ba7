using Indicators.Catalog;
using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Tests.Conformance;

/// <summary>A database of its own for each case: a copy of one that holds the shipped catalogue and the indicators of these tables.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private static readonly Lazy<byte[]> Template = new(Fill);

    private readonly DirectoryInfo _directory;

    private FreshDatabase(DirectoryInfo directory, Database opened) => (_directory, Opened) = (directory, opened);

    public Database Opened { get; }

    public static FreshDatabase Copy()
    {
        var directory = Directory.CreateTempSubdirectory("conformance-");
        File.WriteAllBytes(FileIn(directory), Template.Value);
        return new(directory, Open(directory));
    }

    public async ValueTask DisposeAsync()
    {
        await Opened.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private static byte[] Fill()
    {
        var directory = Directory.CreateTempSubdirectory("conformance-");
        var database = Open(directory);
        database.Write(new Submission { Indicators = [.. Tables.Rows("indicators").Select(Indicator)] }).GetAwaiter().GetResult();
        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        // The copy is of one file: what stands in the log goes into it first.
        using (var connection = new SqliteConnection($"Data Source={FileIn(directory)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        var bytes = File.ReadAllBytes(FileIn(directory));
        directory.Delete(recursive: true);
        return bytes;
    }

    private static Indicator Indicator(string[] cells) => new()
    {
        Id = 0,
        Code = cells[0],
        Name = cells[1],
        Unit = Unit.TryRead(cells[2], out var unit) ? unit : throw new FormatException(cells[2]),
        Nature = Words.Read<Nature>(cells[3]),
        Direction = Words.Read<Direction>(cells[4]),
        Numerator = cells[5] is "—" ? null : cells[5],
        Denominator = cells[6] is "—" ? null : cells[6],
        Factor = decimal.Parse(cells[7]),
        AdditiveAcrossRegions = cells[8] is "yes",
    };

    private static Database Open(DirectoryInfo directory) => Database.Open($"Data Source={FileIn(directory)}");

    private static string FileIn(DirectoryInfo directory) => Path.Combine(directory.FullName, "indicators.db");
}
