namespace Indicators.Storage.Caching;

/// <summary>What was worked out from figures, and of which regions.</summary>
internal readonly record struct WorkedOutKey
{
    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    private readonly string _what;
    private readonly int _count;
    private readonly ulong _regions;

    /// <param name="regions">Ids, in their order.</param>
    public WorkedOutKey(string what, ReadOnlySpan<int> regions)
    {
        (_what, _count, _regions) = (what, regions.Length, Offset);
        foreach (var region in regions) _regions = (_regions ^ (uint)region) * Prime;
    }
}
