using Indicators.Api.Http;
using Indicators.Regions;

namespace Indicators.Api.Features.Regions;

/// <summary>A region as written, its parent and successors still codes.</summary>
internal sealed record RegionDraft(int? Row, string Code, string Name, Level Level, string? Parent, int? From, int? To, string Successors)
{
    public IReadOnlyList<string> SuccessorCodes => Successors.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsCode(string code, Level level) => level switch
    {
        Level.Zone => code.Length is >= 2 and <= 20 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') && code.Any(char.IsAsciiLetter),
        Level.Township => code.Length is 9 && code.All(char.IsAsciiDigit),
        _ => code.Length is 6 && code.All(char.IsAsciiDigit),
    };

    // Where a row stood says nothing about the region.
    public bool Equals(RegionDraft? other) => Key == other?.Key;

    public override int GetHashCode() => Key.GetHashCode();

    private (string, string, Level, string?, int?, int?, string) Key => (Code, Name, Level, Parent, From, To, Successors);
}

/// <summary>Gives drafts their ids and parents, among themselves and in the tree, and refuses what does not fit together.</summary>
internal sealed class RegionDrafts(RegionTree tree, IReadOnlyList<RegionDraft> drafts, Faults faults)
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

    private static Region Region(RegionDraft draft, Region? known, int newId) => new()
    {
        Id = known?.Id ?? newId,
        Code = draft.Code,
        Name = draft.Name,
        Level = draft.Level,
        From = draft.From,
        To = draft.To,
        Successors = draft.SuccessorCodes,
    };

    private Region? Known(RegionDraft draft) => tree.OfCode(draft.Code).FirstOrDefault(region => region.From == draft.From);

    private Region Placed(RegionDraft draft, Region region, ILookup<string, Region> all)
    {
        if (region.Id > 0 && tree[region.Id].Level != region.Level) Refuse(draft, "level", FaultCode.Frozen, draft.Code);
        if (all[draft.Code].FirstOrDefault(other => other.Id != region.Id && other.Overlaps(region)) is { } taken)
            Refuse(draft, "from", FaultCode.OverlappingRegion, draft.Code, taken.Name);
        foreach (var code in draft.SuccessorCodes.Where(code => !all.Contains(code)))
            Refuse(draft, "successors", FaultCode.UnknownRegion, code);
        if (draft.Parent is null) return region;

        var end = draft.To ?? int.MaxValue;
        var parents = all[draft.Parent].ToList();
        var parent = parents.Find(candidate => candidate.ExistsIn(end)) ?? parents.Find(candidate => candidate.Overlaps(region));
        if (parent is null) Refuse(draft, "parent", FaultCode.UnknownRegion, draft.Parent);
        else if (parent.Level >= region.Level) Refuse(draft, "parent", FaultCode.BadParent, draft.Parent);
        return region with { Parent = parent?.Id };
    }

    private void Refuse(RegionDraft draft, string field, FaultCode code, params IReadOnlyList<object> arguments) =>
        faults.Add(new(draft.Row, field, code, arguments));
}
