using System.Globalization;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace Indicators.Storage.Sqlite;

/// <summary>The log of writes beside a file, and its index: they belong to that file and to no other.</summary>
internal static class SqliteSidecars
{
    public static string Log(string path) => $"{path}-wal";

    public static string Index(string path) => $"{path}-shm";

    public static bool HasLog(string path) => new FileInfo(Log(path)) is { Exists: true, Length: > 0 };

    /// <summary>What a file calls itself; a device may have another number after each start of the machine.</summary>
    public static string NameOf(FileIdentity file) => $"{file.Number}";

    /// <summary>
    /// A log beside a file that it was not written for would get into it. Where the file is not the one that was opened last, both must fit
    /// together, revision by revision; a backup has no log.
    /// </summary>
    /// <exception cref="DatabaseChangedException">They do not.</exception>
    public static void RefuseLeftover(string path, Action<string> tell)
    {
        if (!HasLog(path) || IsNew(path) || FileIdentity.Of(path) is not { } file) return;
        var noted = Noted(path);
        if (noted == NameOf(file)) return;
        if (noted == SecretTable.Backup)
            throw new DatabaseChangedException($"it is a backup, and the log of another file is beside it: move {Log(path)} away");
        if (SqliteWholeness.Fault(path, whole: true, hasLog: true) is { } fault)
            throw new DatabaseChangedException($"the log beside it is of another file: move {Log(path)} away ({fault})");
        tell(noted is null
            ? $"数据库文件与其日志合起来完整 / the database file is whole together with the log beside it: {path}"
            : $"数据库文件是复制来的，与其日志相符 / the database file is a copy, and the log beside it fits: {path}");
    }

    private static string? Noted(string path) => Alone(path, SecretTable.FileQuery) as string;

    // Another program is making it: all that it is stands in the log yet.
    private static bool IsNew(string path) => Alone(path, "SELECT count(*) FROM sqlite_master") is 0L;

    // As the file says without its log; null where it says nothing.
    private static object? Alone(string path, string query)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source=file:{Uri.EscapeDataString(path)}?immutable=1;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = query;
            return command.ExecuteScalar();
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>Renames those that are of a file before, so that nothing of them gets into the one that stands there now.</summary>
    /// <param name="log">The log of the file before; another that stands there came with the new one.</param>
    public static void PutAside(string path, FileIdentity? log, Action<string> tell)
    {
        if (log is not { } known || FileIdentity.Of(Log(path)) is not { } found || !found.IsSameFile(known)) return;
        var suffix = $".{DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";
        File.Move(Log(path), Log(path) + suffix, overwrite: true);
        File.Delete(Index(path));
        tell($"旧文件的日志已移开 / the log of the file before was put aside: {Log(path)}{suffix}");
    }
}
