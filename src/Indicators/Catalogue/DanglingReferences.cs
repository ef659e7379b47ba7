namespace Indicators.Catalogue;

/// <summary>What items of a catalogue name that is not in it: a region its parent, an indicator its parts, a group its members.</summary>
public static class DanglingReferences
{
    /// <summary>Each as who names and what is named.</summary>
    public static IEnumerable<string> Of(CatalogueVersion catalogue) =>
    [
        .. catalogue.Regions.All.SelectMany(region => OfRegion(region, catalogue.Regions)),
        .. catalogue.Indicators.All.SelectMany(indicator => Named(indicator)
            .Where(code => catalogue.Indicators.OfCode(code) is null).Select(code => $"{indicator.Code} → {code}")),
        .. catalogue.Groups.All.SelectMany(group => group.Members
            .Where(member => catalogue.Regions.OfId(member.Region) is null).Select(member => $"{group.Code} → #{member.Region}")),
        .. catalogue.Schemes.All.SelectMany(scheme => scheme.Items
            .Where(item => catalogue.Indicators.OfCode(item.Indicator) is null).Select(item => $"{scheme.Code} → {item.Indicator}")),
        .. catalogue.Calendars.All.SelectMany(calendar => calendar.Rules.Select(rule => rule.Indicator).OfType<string>()
            .Where(code => catalogue.Indicators.OfCode(code) is null).Select(code => $"{calendar.Code} → {code}")),
    ];

    private static IEnumerable<string> OfRegion(Region region, RegionTree tree)
    {
        foreach (var id in region.FormerParents.Select(past => (int?)past.Value).Append(region.Parent).Append(region.IncludedIn))
        {
            if (id is { } named && tree.OfId(named) is null) yield return $"{region.Code} → #{named}";
        }

        foreach (var code in region.Successors.Where(code => !tree.OfCode(code).Any())) yield return $"{region.Code} → {code}";
    }

    private static IEnumerable<string> Named(Indicator indicator) =>
        new[] { indicator.Numerator, indicator.Denominator, indicator.Inflow, indicator.Supersedes }.Concat(indicator.Parts)
            .OfType<string>();
}
