using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The items of a request by their keys: the same item twice is one, two different ones under a key are a fault.</summary>
internal sealed class UniqueRows<TKey, T>
    where TKey : notnull
    where T : notnull
{
    private readonly Dictionary<TKey, (object? Item, int? Row)> _seen = [];

    public IEnumerable<T> Items => _seen.Values.Select(seen => seen.Item).OfType<T>();

    /// <summary>What is to be deleted.</summary>
    public IEnumerable<TKey> Deletes => _seen.Where(seen => seen.Value.Item is null).Select(seen => seen.Key);

    public int? RowOf(TKey key) => _seen[key].Row;

    /// <param name="item">Of <typeparamref name="T"/>; null to delete what is under the key.</param>
    public void Add(BodyRow row, TKey key, object? item)
    {
        if (!_seen.TryAdd(key, (item, row.Number)) && !Equals(_seen[key].Item, item))
            row.Refuse((BodyField?)null, ErrorCode.DuplicateRow, (_seen[key].Row ?? 0) + 1);
    }
}
