using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>Gives drafts their ids and parents, among themselves and in the tree, and refuses what does not fit together.</summary>
internal sealed class UnresolvedRegions(Snapshot snapshot, IReadOnlyList<UnresolvedRegion> drafts, ValidationErrors faults)
{
    private readonly RegionTree _tree = snapshot.Catalogue.Regions;

    public IReadOnlyList<Region> Resolve(Region? replaced)
    {
        // A new region has a negative id until it is stored, so that others of the request can have it as their parent.
        var known = drafts.Select(draft => replaced ?? Known(draft)).ToList();
        var regions = drafts.Select((draft, i) => Life(draft, known[i], -1 - i)).ToList();
        var written = regions.Select(region => region.Id).ToHashSet();
        var all = regions.Concat(_tree.All.Where(region => !written.Contains(region.Id))).ToLookup(region => region.Code);
        var figures = Figures(known, regions);
        for (var i = 0; i < drafts.Count; i++)
        {
            var (draft, region) = (drafts[i], regions[i]);
            Check(draft, region, all);
            if (figures[region.Id].Where(period => !ReportedMonths.Includes(region, period)).ToList() is { Count: > 0 } outside)
                Refuse(draft, "to", ErrorCode.FiguresOutside, draft.Code, Listed(outside));
            regions[i] = Dated(draft, known[i], Placed(draft, region, all), figures[region.Id]);
        }

        List<Region> after = [.. regions, .. _tree.All.Where(region => !written.Contains(region.Id))];
        for (var i = 0; i < drafts.Count; i++)
        {
            if (known[i] is { } before && Orphans(before, regions[i], after) is { Count: > 0 } orphans)
                Refuse(drafts[i], "to", ErrorCode.ChildrenOutside, drafts[i].Code, orphans);
        }

        return regions;
    }

    // Those that lay in it in months that it is to have no more.
    private static List<string> Orphans(Region before, Region region, List<Region> all)
    {
        if (!region.IsNarrower(before)) return [];
        var (first, last) = (region.From ?? int.MinValue, region.To ?? int.MaxValue);
        return Listed(all.Where(child =>
                (before.From ?? int.MinValue) < first && child.WasIn(before.Id, before.From ?? int.MinValue, first - 1)
                || (last < (before.To ?? int.MaxValue) && child.WasIn(before.Id, last + 1, before.To ?? int.MaxValue)))
            .Select(child => $"{child.Name} {child.Code}"));
    }

    // Whose code it is from its first month on or, where none is said, at its end, or last before that.
    private Region? Known(UnresolvedRegion draft)
    {
        var lives = _tree.OfCode(draft.Code).ToList();
        return draft.From is { } from ? lives.Find(region => region.From == from)
            : lives.Find(region => region.ExistsIn(draft.To ?? int.MaxValue))
                ?? (draft.To is { } end ? lives.Where(region => (region.From ?? int.MinValue) <= end).MaxBy(region => region.To) : null)
                ?? lives.Find(region => region.From is null);
    }

    private static Region Life(UnresolvedRegion draft, Region? known, int newId)
    {
        var life = known ?? new Region { Id = newId, Code = draft.Code, Name = draft.Name, Level = draft.Level };
        var from = draft.From ?? known?.From;
        return life with
        {
            Level = draft.Level,
            From = from,
            FromKnown = from != known?.From || life.FromKnown,
            To = draft.To,
            ToKnown = draft.To != known?.To || life.ToKnown,
            Successors = draft.SuccessorCodes,
            Statistical = draft.Statistical,
            NameEn = draft.NameEn,
        };
    }

    // Of those whose life, name or parent changes.
    private ILookup<int, Period> Figures(List<Region?> known, List<Region> regions) => snapshot.ReportedPeriods(
    [
        .. regions.Where((region, i) => known[i] is { } before
            && (region.IsNarrower(before) || before.Name != drafts[i].Name || ParentCode(before) != drafts[i].Parent))
            .Select(region => region.Id),
    ]);

    private void Check(UnresolvedRegion draft, Region region, ILookup<string, Region> all)
    {
        if (region.Id > 0 && _tree[region.Id].Level != region.Level) Refuse(draft, "level", ErrorCode.Frozen, draft.Code);
        if (all[draft.Code].FirstOrDefault(other => other.Id != region.Id && other.Overlaps(region)) is { } taken)
            Refuse(draft, "from", ErrorCode.OverlappingRegion, draft.Code, taken.Name);
        foreach (var code in draft.SuccessorCodes)
        {
            if (!all.Contains(code)) RefuseUnknown(draft, "successors", code);
            else if (draft.To is not { } end) Refuse(draft, "to", ErrorCode.Required);
            else if (!all[code].Any(next => next.ExistsIn(end + 1)))
                Refuse(draft, "successors", ErrorCode.SuccessorNotThen, code, Month(end + 1));
        }

        foreach (var before in Stranded(region, all))
            Refuse(draft, "from", ErrorCode.SuccessorNotThen, draft.Code, Month(before.To!.Value + 1));
    }

    // Those that went into it while it was there by then, and now would go nowhere.
    private IEnumerable<Region> Stranded(Region region, ILookup<string, Region> all) =>
        region.Id > 0 && region.IsNarrower(_tree[region.Id])
            ? _tree.Changes.Predecessors(_tree[region.Id]).Select(before => before.Region)
                .Where(before => before.Successors.Contains(region.Code) && all[before.Code].Any(other => other.Id == before.Id)
                    && !all[region.Code].Any(next => next.ExistsIn(before.To!.Value + 1)))
            : [];

    private Region Placed(UnresolvedRegion draft, Region region, ILookup<string, Region> all)
    {
        if (draft.IncludedIn is { } code)
        {
            var county = At(all[code], region);
            if (county is null) RefuseUnknown(draft, "includedIn", code);
            region = region with { IncludedIn = county?.Id };
        }
        else
        {
            region = region with { IncludedIn = null };
        }

        if (draft.Parent is null) return region with { Parent = null, FormerParents = [] };
        var parent = At(all[draft.Parent], region);
        if (parent is null) RefuseUnknown(draft, "parent", draft.Parent);
        else if (parent.Level >= region.Level) Refuse(draft, "parent", ErrorCode.BadParent, draft.Parent);
        return parent is null || parent.Id == region.Parent ? region
            : region.Id < 0 || draft.Effective is null ? region.Within(parent.Id, null)
            : region.Within(parent.Id, draft.Effective);
    }

    // A name that changes, or a parent, holds from a month on, or always did.
    private Region Dated(UnresolvedRegion draft, Region? before, Region region, IEnumerable<Period> figures)
    {
        if (before is null) return region;
        var isChanged = before.Name != draft.Name || before.Parent != region.Parent;
        if (draft.Always) return region with { Name = draft.Name, FormerNames = [], FormerParents = [] };
        if (!isChanged) return region;
        if (draft.Effective is { } month && !region.ExistsIn(month))
            Refuse(draft, "effective", ErrorCode.RegionNotThen, draft.Code, Month(month), new List<string> { before.Name });
        if (draft.Effective is null && figures.ToList() is { Count: > 0 } reported)
            Refuse(draft, "effective", ErrorCode.EffectiveRequired, draft.Code, Listed(reported));
        return before.Name == draft.Name ? region : region.Called(draft.Name, draft.Effective);
    }

    private static Region? At(IEnumerable<Region> candidates, Region region)
    {
        var lives = candidates.ToList();
        return lives.Find(candidate => candidate.ExistsIn(region.To ?? int.MaxValue))
            ?? lives.Find(candidate => candidate.Overlaps(region));
    }

    private string? ParentCode(Region region) => region.Parent is { } id ? _tree[id].Code : null;

    private static string Month(int month) => new Period(month, 1).ToString();

    private static List<string> Listed(IEnumerable<Period> periods) => Listed(periods.Order().Select(period => period.ToString()));

    private static List<string> Listed(IEnumerable<string> texts)
    {
        const int shown = 8;
        var listed = texts.ToList();
        return listed.Count > shown ? [.. listed.Take(shown), "…"] : listed;
    }

    private void RefuseUnknown(UnresolvedRegion draft, string field, string code) =>
        faults.Add(NameResolution.UnknownRegion(field, code, _tree.All, draft.Row));

    private void Refuse(UnresolvedRegion draft, string field, ErrorCode code, params IReadOnlyList<object> arguments) =>
        faults.Add(new(draft.Row, field, code, arguments));
}
