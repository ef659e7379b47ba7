using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The items of a request by their keys: the same item twice is one, two different ones under a key are a fault.</summary>
internal sealed class UniqueRows<TKey, T>
    where TKey : notnull
    where T : notnull
{
    private readonly Dictionary<TKey, (Entry Entry, int? Row)> _seen = [];

    public IEnumerable<T> Items => _seen.Values.Where(seen => !seen.Entry.IsDelete).Select(seen => seen.Entry.Item!);

    /// <summary>What is to be deleted.</summary>
    public IEnumerable<TKey> Deletes => _seen.Where(seen => seen.Value.Entry.IsDelete).Select(seen => seen.Key);

    public int? RowOf(TKey key) => _seen[key].Row;

    public void Add(BodyRow row, TKey key, T item) => Enter(row, key, new(item, IsDelete: false));

    public void Delete(BodyRow row, TKey key) => Enter(row, key, new(default, IsDelete: true));

    private void Enter(BodyRow row, TKey key, Entry entry)
    {
        if (!_seen.TryAdd(key, (entry, row.Number)) && _seen[key].Entry != entry)
            row.Refuse((BodyField?)null, ErrorCode.DuplicateRow, (_seen[key].Row ?? 0) + 1);
    }

    private readonly record struct Entry(T? Item, bool IsDelete);
}
