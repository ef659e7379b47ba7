using System.Security.Cryptography;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>What only the processes of a database know.</summary>
internal static class SecretTable
{
    private const int Bytes = 32;

    /// <summary>The key that cursors are made with.</summary>
    public static byte[] CursorKey(Session session) =>
        Convert.FromHexString(session.Scalar<string>("SELECT value FROM secret WHERE name = 'cursor'") ?? "");

    /// <summary>Makes the keys that a database has not got.</summary>
    public static void Fill(Session session) => session.Execute(
        "INSERT INTO secret (name, value) VALUES ('cursor', @value) ON CONFLICT (name) DO NOTHING",
        new { value = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes)) });
}
