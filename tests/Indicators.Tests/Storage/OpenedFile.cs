using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Tests.Storage;

/// <summary>A file of SQLite as it is after it was opened for the first time; quicker copied than made anew.</summary>
public static class OpenedFile
{
    private static readonly Lazy<Task<byte[]>> Opened = new(() => Filled(_ => Task.CompletedTask));

    public static void CopyTo(string path)
    {
        // Tests ask for their database where they are constructed, which cannot await it.
        var bytes = Opened.Value.GetAwaiter().GetResult();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>What is then written into it is in it too.</summary>
    public static async Task<byte[]> Filled(Func<Database, Task> write)
    {
        var directory = Directory.CreateTempSubdirectory("indicators-");
        var path = Path.Combine(directory.FullName, "indicators.db");
        await using (var database = Database.Open($"Data Source={path}"))
        {
            await write(database);
        }

        // The copy is of one file: what stands in the log goes into it first.
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        var bytes = await File.ReadAllBytesAsync(path);
        directory.Delete(recursive: true);
        return bytes;
    }
}
