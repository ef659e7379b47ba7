using System.Buffers.Binary;
using Indicators.Storage.Chain;
using Microsoft.Data.Sqlite;

namespace Indicators.Storage.Sqlite;

/// <summary>Whether a file is a whole database of ours, before anything is done with it. Nothing of it is changed.</summary>
internal static class SqliteWholeness
{
    private const int HeaderBytes = 100;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    /// <param name="whole">Whether the hashes of all revisions are worked out as well.</param>
    /// <param name="hasLog">
    /// Whether what is missing at its end may stand in the log beside it, where a full disk or a kill ended the moving of pages.
    /// </param>
    public static string? Fault(string path, bool whole = false, bool hasLog = false, Action<long>? progress = null)
    {
        try
        {
            if (!hasLog && OfHeader(path) is { } fault) return fault;
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            if (command.ExecuteScalar() is not "ok") return "its pages do not fit together";
            using var session = new SqliteSession(connection, connection.BeginTransaction(deferred: true), CancellationToken.None);
            return HistoryContinuity.Fault(session)
                ?? (whole && HistoryVerifier.Verify(session, progress: progress).Break is { } broken
                    ? $"revision {broken.Revision} is not what its hash says"
                    : null);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    // What is being copied says already how long it will be.
    private static string? OfHeader(string path)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes) return "it ends within its first page";
        if (!header.StartsWith("SQLite format 3\0"u8)) return "it is no SQLite database";
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var stored && stored == 1 ? 65_536L : stored;
        var pages = BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        return file.Length < pages * pageSize ? $"{file.Length} bytes of {pages * pageSize} are there" : null;
    }
}
