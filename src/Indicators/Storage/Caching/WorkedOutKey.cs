using System.Runtime.InteropServices;

namespace Indicators.Storage.Caching;

/// <summary>What was worked out from figures, and of which regions.</summary>
/// <param name="regions">Ids, in their order.</param>
internal sealed class WorkedOutKey(string what, ReadOnlyMemory<int> regions) : IEquatable<WorkedOutKey>
{
    private readonly string _what = what;
    private readonly ReadOnlyMemory<int> _regions = regions;
    private readonly int _hash = Hash(what, regions.Span);

    public bool Equals(WorkedOutKey? other) =>
        other is not null && _hash == other._hash && _what == other._what && _regions.Span.SequenceEqual(other._regions.Span);

    public override bool Equals(object? obj) => Equals(obj as WorkedOutKey);

    public override int GetHashCode() => _hash;

    private static int Hash(string what, ReadOnlySpan<int> regions)
    {
        var hash = new HashCode();
        hash.Add(what);
        hash.AddBytes(MemoryMarshal.AsBytes(regions));
        return hash.ToHashCode();
    }
}
