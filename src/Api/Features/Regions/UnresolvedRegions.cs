using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Regions;

/// <summary>A region as written, its parent and successors still codes.</summary>
internal sealed record UnresolvedRegion(
    int? Row, string Code, string Name, RegionLevel Level, string? Parent, int? From, int? To, string Successors,
    string? NameEn = null)
{
    public IReadOnlyList<string> SuccessorCodes => Successors.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsCode(string code, RegionLevel level) => level switch
    {
        RegionLevel.Zone =>
            code.Length is >= 2 and <= 20 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') && code.Any(char.IsAsciiLetter),
        RegionLevel.Township => code.Length is 9 && code.All(char.IsAsciiDigit),
        RegionLevel.National or RegionLevel.Province or RegionLevel.Prefecture or RegionLevel.County =>
            code.Length is 6 && code.All(char.IsAsciiDigit),
    };

    // Where a row stood says nothing about the region.
    public bool Equals(UnresolvedRegion? other) => Key == other?.Key;

    public override int GetHashCode() => Key.GetHashCode();

    private (string, string, RegionLevel, string?, int?, int?, string, string?) Key =>
        (Code, Name, Level, Parent, From, To, Successors, NameEn);
}

/// <summary>Gives drafts their ids and parents, among themselves and in the tree, and refuses what does not fit together.</summary>
internal sealed class UnresolvedRegions(RegionTree tree, IReadOnlyList<UnresolvedRegion> drafts, ValidationErrors faults)
{
    public IReadOnlyList<Region> Resolve(Region? replaced)
    {
        // A new region has a negative id until it is stored, so that others of the request can have it as their parent.
        var regions = drafts.Select((draft, i) => Region(draft, replaced ?? Known(draft), -1 - i)).ToList();
        var written = regions.Select(region => region.Id).ToHashSet();
        var all = regions.Concat(tree.All.Where(region => !written.Contains(region.Id))).ToLookup(region => region.Code);
        for (var i = 0; i < drafts.Count; i++) regions[i] = Placed(drafts[i], regions[i], all);
        return regions;
    }

    private static Region Region(UnresolvedRegion draft, Region? known, int newId) => new()
    {
        Id = known?.Id ?? newId,
        Code = draft.Code,
        Name = draft.Name,
        NameEn = draft.NameEn,
        Level = draft.Level,
        From = draft.From,
        To = draft.To,
        Successors = draft.SuccessorCodes,
    };

    private Region? Known(UnresolvedRegion draft) => tree.OfCode(draft.Code).FirstOrDefault(region => region.From == draft.From);

    private Region Placed(UnresolvedRegion draft, Region region, ILookup<string, Region> all)
    {
        if (region.Id > 0 && tree[region.Id].Level != region.Level) Refuse(draft, "level", ErrorCode.Frozen, draft.Code);
        if (all[draft.Code].FirstOrDefault(other => other.Id != region.Id && other.Overlaps(region)) is { } taken)
            Refuse(draft, "from", ErrorCode.OverlappingRegion, draft.Code, taken.Name);
        foreach (var code in draft.SuccessorCodes.Where(code => !all.Contains(code)))
            faults.Add(NameResolution.UnknownRegion("successors", code, tree.All, draft.Row));
        if (draft.Parent is null) return region;

        var end = draft.To ?? int.MaxValue;
        var parents = all[draft.Parent].ToList();
        var parent = parents.Find(candidate => candidate.ExistsIn(end)) ?? parents.Find(candidate => candidate.Overlaps(region));
        if (parent is null) faults.Add(NameResolution.UnknownRegion("parent", draft.Parent, tree.All, draft.Row));
        else if (parent.Level >= region.Level) Refuse(draft, "parent", ErrorCode.BadParent, draft.Parent);
        return region with { Parent = parent?.Id };
    }

    private void Refuse(UnresolvedRegion draft, string field, ErrorCode code, params IReadOnlyList<object> arguments) =>
        faults.Add(new(draft.Row, field, code, arguments));
}
