using System.Text;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Writing;

/// <summary>What a write changed of figures, as its own statements told it: nothing is read for it once more.</summary>
internal sealed class ToldChanges(long revision)
{
    private readonly List<(TableKind Store, object?[] Key, ItemChange Change)> _changes = [];

    /// <summary>In the order in which history tells them: by resource and key.</summary>
    public IReadOnlyList<ItemChange> InOrder =>
    [
        .. _changes.OrderBy(told => Array.IndexOf(ChangeSource.Order, told.Store))
            .ThenBy(told => told.Key, Comparer<object?[]>.Create(Compare))
            .Select(told => told.Change),
    ];

    /// <param name="after">Null where it was deleted.</param>
    public void Add(VersionedTable table, object?[] row, object? before, object? after) => _changes.Add(
        (FigureTables.StoreOf(table)!.Value, row[..table.Key.Count], new(before, after, after, revision)));

    // Text in the order of its bytes, as both engines have it.
    private static int Compare(object?[] one, object?[] other)
    {
        for (var at = 0; at < one.Length; at++)
        {
            var order = (one[at], other[at]) is (string text, string next)
                ? Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(next))
                : Comparer<object?>.Default.Compare(one[at], other[at]);
            if (order != 0) return order;
        }

        return 0;
    }
}
