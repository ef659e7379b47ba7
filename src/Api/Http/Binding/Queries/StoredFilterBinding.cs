using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>Which stored rows a query means.</summary>
public static class StoredFilterBinding
{
    /// <summary>Which rows the words mean; a code or name stands for the region of any time. Faults are in the words.</summary>
    /// <param name="periodsOf">The periods that an indicator has rows in.</param>
    /// <param name="asked">The periods asked for, as rows may be stored under them; none for all.</param>
    public static StoredFilter Stored(
        this QueryParameters words, Snapshot snapshot, Func<int, IReadOnlyList<Period>> periodsOf, IReadOnlyList<Period> asked)
    {
        var indicators = words.Has(QueryParameter.Indicator) ? words.Indicators(snapshot.Catalogue) : null;
        return new StoredFilter
        {
            Indicators = indicators?.Select(indicator => indicator.Id).ToList(),
            Regions = words.RegionIds(snapshot.Catalogue.Regions),
            Periods = words.StoredPeriods(indicators ?? snapshot.Catalogue.Indicators.All, periodsOf, asked),
            Offset = words.Cursor?.Offset ?? 0,
            // One more than asked for tells whether there are more.
            Limit = words.Limit + 1,
        };
    }

    private static List<Period>? StoredPeriods(
        this QueryParameters words, IReadOnlyList<Indicator> indicators, Func<int, IReadOnlyList<Period>> periodsOf,
        IReadOnlyList<Period> asked)
    {
        var (from, to) = (words.Period(QueryParameter.From), words.Period(QueryParameter.To));
        if (from is null && to is null) return asked.Count > 0 ? [.. asked] : null;
        return
        [
            .. indicators
                .SelectMany(indicator => periodsOf(indicator.Id))
                .Distinct()
                .Where(period => (from is null || period.First >= from.Value.First) && (to is null || period.End <= to.Value.End)),
        ];
    }

    // Rows of all times are listed: a code stands for every region that ever had it.
    public static int[]? RegionIds(this QueryParameters words, RegionTree tree)
    {
        var level = words.Choice<RegionLevel>(QueryParameter.Level);
        if (!words.Has(QueryParameter.Region) && !words.Has(QueryParameter.Within) && level is null) return null;
        var ids = words.EverRegions(tree, QueryParameter.Region).ToHashSet();
        if (words.Has(QueryParameter.Region) && !words.Has(QueryParameter.Within) && level is null) return [.. ids.Order()];
        var around = words.EverRegions(tree, QueryParameter.Within);
        return
        [
            .. tree.All
                .Where(region => ids.Count == 0 || ids.Contains(region.Id))
                .Where(region => level is null || region.Level == level)
                .Where(region => around.Count == 0 || around.Any(id => level is null
                    ? tree.Around(region).Any(parent => parent.Id == id)
                    : tree.WasWithin(region, tree[id])))
                .Select(region => region.Id),
        ];
    }

    public static IReadOnlyList<int> EverRegions(this QueryParameters words, RegionTree tree, QueryParameter word)
    {
        List<int> ids = [];
        foreach (var text in words.List(word))
        {
            var ofCode = tree.OfCode(text).Select(region => region.Id).ToList();
            ids.AddRange(ofCode);
            if (ofCode.Count > 0) continue;
            var found = tree.FindEver(text);
            if (found.Value is { } region) ids.Add(region.Id);
            else words.Errors.Add(NameResolution.ErrorOf(word.Name, text, null, found, tree));
        }

        return ids;
    }
}
