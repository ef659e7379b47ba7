using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Indicators.Storage;

/// <summary>What a connection string says before anything is opened by it.</summary>
public static class ConnectionText
{
    public static bool IsOfPostgres(string? text) => Has(text, "Host");

    /// <summary>The file that it names, whole; null where it names a server.</summary>
    public static string? FileOf(string text) =>
        IsOfPostgres(text) ? null : Path.GetFullPath(new SqliteConnectionStringBuilder(text).DataSource);

    /// <summary>Whether its engine can read it and knows what to open: SQLite where it names no host. Empty is none.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0) return true;
        try
        {
            return Has(text, "Host")
                ? new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 }
                : new SqliteConnectionStringBuilder(text).DataSource.Length > 0;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static bool Has(string? text, string keyword)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text }.ContainsKey(keyword);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
