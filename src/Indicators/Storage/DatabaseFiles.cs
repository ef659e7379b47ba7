using System.Globalization;
using Indicators.Storage.Sqlite;

namespace Indicators.Storage;

/// <summary>Backups of a SQLite database, while the service runs or not.</summary>
public static class DatabaseFiles
{
    /// <summary>What is said of a file that is not there.</summary>
    public const string None = "there is none";

    /// <summary>Writes a backup and verifies it; only a whole one gets the name of the file.</summary>
    /// <param name="path">Of the database.</param>
    /// <param name="progress">Told of what is done, and of all there is to do; 0 where that is not known.</param>
    /// <exception cref="IOException">There is a file of that name, or what was written is not whole.</exception>
    public static void Backup(string path, string file, Action<long, long>? progress = null)
    {
        if (!File.Exists(path)) throw new FileNotFoundException("there is no database", path);
        if (File.Exists(file)) throw new IOException($"{file} is there already");
        var part = $"{file}.part";
        File.Delete(part);
        try
        {
            SqliteBackup.Make(path, part, progress);
            if (Fault(part, progress) is { } fault) throw new IOException($"what was written is not whole: {fault}");
            File.Move(part, file);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Puts a backup in the place of a database, after it was verified. A copy of what stood there stays beside it.</summary>
    /// <returns>That copy; null where there was none.</returns>
    /// <exception cref="IOException">The backup is not whole.</exception>
    public static string? Restore(string path, string file, Action<long, long>? progress = null)
    {
        if (Fault(file, progress) is { } fault) throw new IOException($"{file} is not whole: {fault}");
        string? before = null;
        if (File.Exists(path))
        {
            before = $"{path}.before-{DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}";
            SqliteBackup.Make(path, before, progress);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }

        SqliteBackup.PutBack(file, path, progress);
        return before;
    }

    /// <summary>What is wrong with a file; null where nothing is.</summary>
    public static string? Fault(string file, Action<long, long>? progress = null) => File.Exists(file)
        ? SqliteWholeness.Fault(file, whole: true, progress: progress is null ? null : rows => progress(rows, 0))
        : None;
}
