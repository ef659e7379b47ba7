using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Indicators.Storage;

/// <summary>What a connection string says before anything is opened by it.</summary>
public static class ConnectionText
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    // Who answers a question may open a second connection for an earlier state.
    private const int FewestConnections = 2;

    // What an address says in libpq's words.
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    public static bool IsOfPostgres(string? text) => IsUri(text) || Has(text, "Host") || Has(text, "Server");

    /// <summary>As keywords and values, where it is an address.</summary>
    /// <exception cref="FormatException">It is none that can be read.</exception>
    public static string Normal(string text)
    {
        if (!IsUri(text)) return text;
        var address = new Uri(text);
        var user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
        };
        if (address.Port > 0) settings.Port = address.Port;
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var (name, value) = (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[^1]));
            settings[Keywords.GetValueOrDefault(name, name)] = name is "sslmode" ? value.Replace("-", "") : value;
        }

        return settings.ToString();
    }

    private static bool IsUri(string? text) => text is not null && Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.Ordinal));

    /// <summary>The file that it names, whole; null where it names a server.</summary>
    public static string? FileOf(string text) =>
        IsOfPostgres(text) ? null : Path.GetFullPath(new SqliteConnectionStringBuilder(text).DataSource);

    /// <summary>Whether its engine can read it and knows what to open: SQLite where it names no host. Empty is none.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0) return true;
        try
        {
            return IsOfPostgres(text)
                ? new NpgsqlConnectionStringBuilder(Normal(text)) is { Host.Length: > 0, MaxPoolSize: >= FewestConnections }
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
