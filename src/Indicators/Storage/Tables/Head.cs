namespace Indicators.Storage.Tables;

/// <summary>How far a database has come.</summary>
/// <param name="Point">Its newest revision.</param>
/// <param name="Keys">The newest change of its keys; 0 where there is none.</param>
/// <param name="Store">What tells its tables from others of their names, restored in their place.</param>
public sealed record Head(HistoryPoint Point, long Keys, long Store)
{
    public long Revision => Point.Revision;

    /// <summary>No row where there is no history: the database is not whole.</summary>
    /// <param name="store">An expression on the table of hashes.</param>
    internal static string Select(string store) =>
        $"SELECT number, hash, coalesce((SELECT max(changed) FROM access_key), 0), {store} FROM revision_hash ORDER BY number DESC LIMIT 1";
}
