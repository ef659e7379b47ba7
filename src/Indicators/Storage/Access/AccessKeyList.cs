namespace Indicators.Storage.Access;

/// <summary>All keys there ever were, as of one change of them. Immutable.</summary>
public sealed class AccessKeyList
{
    private readonly Dictionary<string, AccessKey> _byId;

    internal AccessKeyList(long version, long store, IEnumerable<AccessKey> keys)
    {
        (Version, Store, All) = (version, store, [.. keys]);
        _byId = All.ToDictionary(key => key.Id);
    }

    public long Version { get; }

    /// <summary>What tells the tables that they were read from, from others of their names.</summary>
    internal long Store { get; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<AccessKey> All { get; }

    public AccessKey? this[string id] => _byId.GetValueOrDefault(id);
}
