using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>A table of figures, read as slices are: each column of a row by its place.</summary>
/// <param name="item">What a row says: its columns in their order, then the revision that wrote it.</param>
internal sealed class FigureTable<T>(string name, string[] key, string[] values, Func<IRowValues, T> item)
    : VersionedTable(name, key, values)
    where T : notnull
{
    public override Func<IRowValues, object>? Item { get; } = row => item(row);

    public T Of(IRowValues row) => item(row);

    /// <summary>Its rows, each with the revision that wrote it.</summary>
    /// <param name="which">What follows the table in a statement: which of its rows, in which order.</param>
    public List<(T Item, long Revision)> Read(Session session, ReadPoint moment, string which)
    {
        using var rows = session.Scan($"SELECT {string.Join(", ", Columns)}, revision FROM {At(moment)} {which}");
        List<(T, long)> found = [];
        rows.Start();
        while (rows.Read()) found.Add((item(rows), rows.Number(Columns.Count)));
        return found;
    }
}
