namespace Indicators.Catalogue;

/// <summary>The regions that a scope covers: most always, those that came to it or left it for some months only. Immutable.</summary>
public sealed class CoveredRegions
{
    private readonly HashSet<int> _always;

    public CoveredRegions(AccessScope scope, RegionTree tree)
    {
        var spans = tree.All.SelectMany(region => Spans(scope, tree, region)).ToLookup(span => span.First is null && span.Last is null);
        Always = [.. spans[true].Select(span => span.Region)];
        _always = [.. Always];
        Partly = [.. spans[false]];
    }

    /// <summary>Their ids, in their order.</summary>
    public IReadOnlyList<int> Always { get; }

    public IReadOnlyList<CoveredSpan> Partly { get; }

    public bool IsEmpty => Always.Count + Partly.Count == 0;

    public bool Contains(int region, int month) =>
        _always.Contains(region) || Partly.Any(span => span.Region == region && span.Contains(month));

    /// <summary>How many times who is covered has changed by a month: between two changes it is the same regions.</summary>
    public int ChangesBy(int month) => Partly.Count(span => span.First <= month) + Partly.Count(span => span.Last < month);

    private static IEnumerable<CoveredSpan> Spans(AccessScope scope, RegionTree tree, Region region)
    {
        int? first = null;
        foreach (var last in Turns(tree, region).Distinct().Order().Select(turn => (int?)turn).Append(null))
        {
            if (scope.Covers(tree, region, last ?? int.MaxValue)) yield return new(region.Id, first, last);
            first = last + 1;
        }
    }

    // The last months in which it, or one around it, lay where it lay before.
    private static IEnumerable<int> Turns(RegionTree tree, Region region) =>
        region.FormerParents.Select(past => past.Until).Concat(tree.Around(region).SelectMany(around => Turns(tree, around)));
}

/// <summary>A region while a scope covers it.</summary>
/// <param name="First">The first month; null when always before.</param>
/// <param name="Last">The last month; null when ever after.</param>
public readonly record struct CoveredSpan(int Region, int? First, int? Last)
{
    public bool Contains(int month) => (First is null || First <= month) && (Last is null || month <= Last);
}
