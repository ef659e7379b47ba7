namespace Indicators.Catalogue;

/// <summary>
/// Finds regions as readers write them: by code (4 or 12 digits stand for the 6 that they pad), by name, by the name without 省、市、县、区,
/// and by a path of names such as 江苏省南京市鼓楼区 or 南京市鼓楼区.
/// </summary>
internal sealed class RegionNames
{
    private const int LongestPath = 100;

    private readonly RegionTree _tree;
    private readonly ILookup<string, Region> _byName;
    private readonly Lazy<ILookup<string, Region>> _byShortName;

    public RegionNames(RegionTree tree)
    {
        _tree = tree;
        _byName = tree.All.SelectMany(Names, (region, name) => (region, name)).ToLookup(pair => pair.name, pair => pair.region);
        _byShortName = new(() => tree.All
            .SelectMany(region => Names(region).Select(RegionShortName.Of).OfType<string>().Distinct(), (region, name) => (region, name))
            .ToLookup(pair => pair.name, pair => pair.region));
    }

    public LookupResult<Region> Find(string text, int first, int last, RegionLevel? level)
    {
        var code = RegionCode.Padded(text);
        if (_tree.OfCode(code).Any())
        {
            return Held(_tree.OfCode(code), (_, _) => true, first, last, _tree.All);
        }

        if (_byName.Contains(text))
        {
            return Held(_byName[text], (region, month) => region.NameIn(month) == text, first, last, _tree.All);
        }

        var spelled = _byShortName.Value[text].ToList();
        return spelled.Count > 0
            ? Held(spelled, (region, month) => RegionShortName.Of(region.NameIn(month)) == text, first, last, _tree.All, level)
            : Held([.. OfPath(text)], (region, month) => IsPath(text, region, month), first, last, _tree.All);
    }

    // Whom it meant last within the months; none of them: those of other times.
    private static LookupResult<Region> Held(
        IEnumerable<Region> candidates, Func<Region, int, bool> isMeant, int first, int last, IReadOnlyList<Region> all,
        RegionLevel? level = null)
    {
        var (newest, found) = (int.MinValue, new List<Region>());
        foreach (var region in candidates.Where(region => region.ExistsWithin(first, last)))
        {
            foreach (var month in Ends(region, last).Where(month => month >= first && month >= newest && isMeant(region, month)))
            {
                if (month > newest) found.Clear();
                newest = month;
                found.Add(region);
                break;
            }
        }

        var meant = level is null || found.Count <= 1 ? found : found.FindAll(region => region.Level == level);
        return meant.Count == 0 && candidates.Any() ? LookupResult<Region>.NotThen([.. candidates]) : LookupResult<Region>.Of(meant, all);
    }

    // The last months in which what was said of a region held, the newest first.
    private static IEnumerable<int> Ends(Region region, int last) => region.FormerNames.Reverse().Select(past => past.Until)
        .Prepend(region.To ?? int.MaxValue).Select(month => Math.Min(month, last)).Distinct().Where(region.ExistsIn);

    private IEnumerable<Region> OfPath(string text)
    {
        for (var start = 1; start < text.Length - 1 && text.Length <= LongestPath; start++)
        {
            foreach (var region in _byName[text[start..]])
            {
                if (Times(region).Any(month => IsPath(text, region, month))) yield return region;
            }
        }
    }

    private static IEnumerable<int> Times(Region region) => region.FormerNames.Select(past => past.Until)
        .Concat(region.FormerParents.Select(past => past.Until)).Append(region.To ?? int.MaxValue);

    // Each name of those around it may be short, or left out.
    private bool IsPath(string text, Region region, int month)
    {
        if (!text.EndsWith(region.NameIn(month), StringComparison.Ordinal)) return false;
        var rest = text[..^region.NameIn(month).Length];
        for (var above = _tree.Parent(region, month); above is not null && rest.Length > 0; above = _tree.Parent(above, month))
        {
            var name = above.NameIn(month);
            if (!rest.EndsWith(name, StringComparison.Ordinal)) name = RegionShortName.Of(name) ?? name;
            if (rest.EndsWith(name, StringComparison.Ordinal)) rest = rest[..^name.Length];
        }

        return rest.Length == 0;
    }

    private static IEnumerable<string> Names(Region region) =>
        region.FormerNames.Count == 0 ? [region.Name] : region.FormerNames.Select(past => past.Value).Append(region.Name).Distinct();
}
