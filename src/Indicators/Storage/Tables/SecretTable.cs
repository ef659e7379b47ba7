using System.Security.Cryptography;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>What only the processes of a database know.</summary>
internal static class SecretTable
{
    public const string Name = "secret";

    /// <summary>What a backup calls its file.</summary>
    public const string Backup = "backup";

    private const int Bytes = 32;

    /// <summary>The key that cursors are made with.</summary>
    public static byte[] CursorKey(Session session) =>
        Convert.FromHexString(session.Scalar<string>("SELECT value FROM secret WHERE name = 'cursor'") ?? "");

    /// <summary>What goes along to another database: which file it is does not.</summary>
    public const string Moving = "name <> 'file'";

    /// <summary>The file that the database was when it was opened last; null where it never said so.</summary>
    public const string FileQuery = "SELECT value FROM secret WHERE name = 'file'";

    /// <summary>Notes which file the database is.</summary>
    public static void NoteFile(Session session, string identity) => session.Execute(
        "INSERT INTO secret (name, value) VALUES ('file', @identity) ON CONFLICT (name) DO UPDATE SET value = @identity", new { identity });

    /// <summary>Writes something, to see whether that can be done.</summary>
    public static void NoteTrial(Session session, DateTimeOffset time) => session.Execute(
        "INSERT INTO secret (name, value) VALUES ('trial', @value) ON CONFLICT (name) DO UPDATE SET value = @value",
        new { value = $"{time:O}" });

    /// <summary>Makes the keys that a database has not got.</summary>
    public static void Fill(Session session) => session.Execute(
        "INSERT INTO secret (name, value) VALUES ('cursor', @value) ON CONFLICT (name) DO NOTHING",
        new { value = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes)) });
}
