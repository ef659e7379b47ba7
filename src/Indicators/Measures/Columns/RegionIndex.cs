using System.Runtime.CompilerServices;
using Indicators.Catalogue;

namespace Indicators.Measures.Columns;

/// <summary>The regions that the columns of an answer are aligned to, in order of id.</summary>
public sealed class RegionIndex
{
    // Of fewer an index is sooner made than found.
    private const int Few = 64;

    // Those of a few periods; what comes of many is asked for by nobody else.
    private const int MostJoined = 4;

    private static readonly ConditionalWeakTable<IReadOnlyList<Region>, RegionIndex> Known = [];

    private readonly int[] _ids;
    private ConditionalWeakTable<IReadOnlyList<Region>, RegionIndex>? _joined;
    private FrameTurns? _begins;
    private FrameTurns? _changes;

    public RegionIndex(IEnumerable<Region> regions)
    {
        Regions = [.. regions];
        _ids = Array.ConvertAll(Regions, region => region.Id);
        if (IsInOrder(_ids)) return;
        Regions = [.. Regions.DistinctBy(region => region.Id)];
        _ids = Array.ConvertAll(Regions, region => region.Id);
        Array.Sort(_ids, Regions);
    }

    public Region[] Regions { get; }

    public ReadOnlyMemory<int> Ids => _ids;

    public int Count => _ids.Length;

    private FrameTurns Begins => _begins ??= new(Beginnings());

    /// <summary>
    /// Those of some lists. A version of the catalogue keeps the lists that most answers are about: of these it is made once, and lasts as
    /// long as they do.
    /// </summary>
    public static RegionIndex Of(IReadOnlyList<IReadOnlyList<Region>> lists)
    {
        if (lists.Count is 0 or > MostJoined) return new(lists.SelectMany(list => list));
        var index = Kept(Known, lists[0], []);
        foreach (var list in lists.Skip(1)) index = Kept(LazyInitializer.EnsureInitialized(ref index._joined), list, index.Regions);
        return index;
    }

    /// <summary>One of something for each region, by where it stands.</summary>
    public T[] Column<T>(Func<int, T> at)
    {
        var column = new T[Count];
        for (var index = 0; index < column.Length; index++)
        {
            column[index] = at(index);
        }

        return column;
    }

    /// <summary>Where those stand that began after a month.</summary>
    public IEnumerable<int> BegunAfter(int month) => Begins.Between(month, int.MaxValue);

    /// <summary>
    /// When regions took another's place, or a part moved from or to them, in the tree that they are of: each has one, and is in one.
    /// </summary>
    internal FrameTurns ChangesIn(RegionTree tree) => _changes ??= new(Turns(tree.Changes));

    /// <summary>Whether all regions of another are in it.</summary>
    public bool Covers(RegionIndex other)
    {
        if (other.Count > Count) return false;
        var at = 0;
        foreach (var id in other._ids)
        {
            while (at < _ids.Length && _ids[at] < id) at++;
            if (at == _ids.Length || _ids[at] != id) return false;
        }

        return true;
    }

    /// <summary>Where a region stands; negative when it is not in the frame.</summary>
    public int IndexOf(int region) => Array.BinarySearch(_ids, region);

    /// <summary>Where some regions stand: a step each while they come in the frame's own order. Negative as above.</summary>
    public int[] IndexesOf(IReadOnlyCollection<Region> regions)
    {
        var (indexes, count, next) = (new int[regions.Count], 0, 0);
        foreach (var region in regions)
        {
            indexes[count++] = next = (uint)next < _ids.Length && _ids[next] == region.Id ? next : IndexOf(region.Id);
            next++;
        }

        return indexes;
    }

    private static RegionIndex Kept(
        ConditionalWeakTable<IReadOnlyList<Region>, RegionIndex> known, IReadOnlyList<Region> list, Region[] before) =>
        list.Count < Few ? new([.. before, .. list]) : known.GetValue(list, all => new([.. before, .. all]));

    private IEnumerable<(int Month, int Index)> Beginnings()
    {
        for (var index = 0; index < Regions.Length; index++)
        {
            if (Regions[index].From is { } month) yield return (month, index);
        }
    }

    private IEnumerable<(int Month, int Index)> Turns(RegionChanges changes)
    {
        for (var index = 0; index < Regions.Length; index++)
        {
            foreach (var month in changes.Months(Regions[index])) yield return (month, index);
        }
    }

    private static bool IsInOrder(int[] ids)
    {
        for (var at = 1; at < ids.Length; at++)
        {
            if (ids[at - 1] >= ids[at]) return false;
        }

        return true;
    }
}
