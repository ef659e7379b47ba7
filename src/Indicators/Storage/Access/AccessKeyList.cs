namespace Indicators.Storage.Access;

/// <summary>All keys there ever were, as of one change of them. Immutable.</summary>
public sealed class AccessKeyList
{
    private readonly Dictionary<string, AccessKey> _byId;

    internal AccessKeyList(long version, IEnumerable<AccessKey> keys)
    {
        (Version, All) = (version, [.. keys]);
        _byId = All.ToDictionary(key => key.Id);
    }

    public long Version { get; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<AccessKey> All { get; }

    public AccessKey? this[string id] => _byId.GetValueOrDefault(id);
}
