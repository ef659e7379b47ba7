using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>
/// All versions of a table, slice by slice, in the order of keys and, of a key, of time: its columns, the revision each began with, the one
/// it ended with or 0. Slices are looked up in the table itself, so that none is missed that no revision is said to have touched.
/// </summary>
internal sealed class SliceScan : IDisposable
{
    private const string SliceColumns = "indicator, period";

    private readonly RowScan _rows;
    private readonly RowScan? _next;
    private (long Indicator, long Period) _slice = (long.MinValue, long.MinValue);
    private bool _isOver;

    public SliceScan(Session session, VersionedTable table)
    {
        // What has less than three columns in its key is small, and one slice.
        var isSliced = table.Key.Count > 2;
        var (columns, within, order) = (
            string.Join(", ", table.Columns), isSliced ? "WHERE indicator = @indicator AND period = @period" : "",
            string.Join(", ", table.Key.Skip(isSliced ? 2 : 0)));
        _rows = session.Scan(
            $"""
            SELECT {columns}, revision, 0 AS ended FROM {table.Name} {within}
            UNION ALL
            SELECT {columns}, began, ended FROM {table.Name}_history {within}
            ORDER BY {order}, revision
            """,
            isSliced ? ["indicator", "period"] : []);
        _next = isSliced ? session.Scan(
            $"""
            SELECT {SliceColumns} FROM ({Next(table.Name)}) AS one
            UNION ALL
            SELECT {SliceColumns} FROM ({Next($"{table.Name}_history")}) AS other
            ORDER BY {SliceColumns}
            LIMIT 1
            """,
            ["indicator", "period"]) : null;
    }

    /// <summary>The rows of the slice.</summary>
    public RowScan Rows => _rows;

    /// <summary>Its indicator and period; of a table that is one slice nothing.</summary>
    public (long Indicator, long Period)? Slice => _next is null ? null : _slice;

    /// <summary>Begins the next slice; false when there is none.</summary>
    public bool Next()
    {
        if (_isOver) return false;
        if (_next is null)
        {
            _isOver = true;
            _rows.Start();
            return true;
        }

        _rows.End();
        _next.Start(_slice.Indicator, _slice.Period);
        _isOver = !_next.Read();
        if (!_isOver) _slice = (_next.Number(0), _next.Number(1));
        _next.End();
        if (_isOver) return false;
        _rows.Start(_slice.Indicator, _slice.Period);
        return true;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _next?.Dispose();
    }

    private static string Next(string table) =>
        $"SELECT {SliceColumns} FROM {table} WHERE ({SliceColumns}) > (@indicator, @period) ORDER BY {SliceColumns} LIMIT 1";
}
