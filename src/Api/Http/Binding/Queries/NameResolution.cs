using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// Codes, names and aliases in words and rows, looked up in the catalogue; what is not one thing is told with its candidates.
/// </summary>
public static class NameResolution
{
    private const int CandidatesShown = 8;

    /// <summary>The indicators asked for; unknown and ambiguous ones are faults.</summary>
    public static IReadOnlyList<Indicator> Indicators(this QueryParameters words, CatalogueVersion catalogue, QueryParameter? word = null)
    {
        word ??= QueryParameter.Indicator;
        return Found(words, word, text => catalogue.Indicators.Find(text), (text, found) => ErrorOf(word.Name, text, found));
    }

    /// <summary>The regions asked for, as they were at the end of a period; without one, those that last.</summary>
    /// <param name="level">Of several whose name without 省、市、县、区 is meant, the one of that level.</param>
    public static IReadOnlyList<Region> Regions(
        this QueryParameters words, CatalogueVersion catalogue, Period? period, QueryParameter? word = null, RegionLevel? level = null)
    {
        word ??= QueryParameter.Region;
        return Found(
            words, word, text => catalogue.Regions.Find(text, period, level),
            (text, found) => ErrorOf(word.Name, text, period, found, catalogue.Regions));
    }

    /// <summary>The region of a code or name at any time; of several the one that lasts.</summary>
    public static LookupResult<Region> FindEver(this RegionTree tree, string text)
    {
        var found = tree.Find(text, null);
        return found.Error is LookupError.NotThen ? LookupResult<Region>.Of(found.Candidates, tree.All) : found;
    }

    /// <summary>
    /// The region of a code or name at the end of a period; without a period that of any time, of several the one that ended last.
    /// </summary>
    public static LookupResult<Region> FindOrLast(this RegionTree tree, string text, Period? at)
    {
        var found = at is null ? tree.FindEver(text) : tree.Find(text, at);
        return at is null && found.Error is LookupError.Ambiguous && found.Candidates.Select(region => region.Code).Distinct().Count() == 1
            ? LookupResult<Region>.Found(found.Candidates.MaxBy(past => past.To ?? int.MaxValue)!)
            : found;
    }

    /// <summary>The group asked for; null when none is, or it is a fault.</summary>
    public static PeerGroup? Group(this QueryParameters words, Snapshot snapshot)
    {
        if (words.Text(QueryParameter.Group) is not { } text) return null;
        var found = snapshot.FindGroup(text);
        if (found.Value is null) words.Errors.Add(ErrorOf(QueryParameter.Group.Name, text, found));
        return found.Value;
    }

    /// <summary>The scheme asked for; null when it is a fault.</summary>
    public static Scheme? Scheme(this QueryParameters words, Snapshot snapshot)
    {
        if (words.Text(QueryParameter.Scheme) is not { } text) return null;
        var found = snapshot.FindScheme(text);
        if (found.Value is null) words.Errors.Add(ErrorOf(QueryParameter.Scheme.Name, text, found));
        return found.Value;
    }

    /// <summary>Whether the part asked for is in a code or name, in any case; so it is in all when none is asked for.</summary>
    public static bool IsNamed(string? part, params IEnumerable<string?> names) =>
        part is null || names.Any(name => name?.Contains(part, StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>Nothing has the code of a route, or several have.</summary>
    public static ProblemResult NotFound(this QueryParameters words, ValidationError fault)
    {
        words.Errors.Add(fault);
        return words.Refused(StatusCodes.Status404NotFound)!;
    }

    public static ValidationError ErrorOf(string field, string text, LookupResult<PeerGroup> found) =>
        ErrorOf(field, text, found, ErrorCode.AmbiguousGroup, ErrorCode.UnknownGroup);

    public static ValidationError ErrorOf(string field, string text, LookupResult<Scheme> found) =>
        ErrorOf(field, text, found, ErrorCode.AmbiguousScheme, ErrorCode.UnknownScheme);

    public static ValidationError ErrorOf(string field, string text, LookupResult<ReportingCalendar> found) =>
        ErrorOf(field, text, found, ErrorCode.AmbiguousCalendar, ErrorCode.UnknownCalendar);

    public static ValidationError ErrorOf(string field, string text, LookupResult<Indicator> found, int? row = null) =>
        found.Error is LookupError.Ambiguous
            ? new(row, field, ErrorCode.AmbiguousIndicator, text, Listed(
                found.Candidates.Select(indicator => $"{indicator.Name} {indicator.Code}")))
            : UnknownIndicator(field, text, found.Candidates, row);

    public static ValidationError UnknownIndicator(string field, string text, IReadOnlyList<Indicator> all, int? row) =>
        new(row, field, ErrorCode.UnknownIndicator, text, NearestItems.Indicators(all, text));

    public static ValidationError UnknownRegion(string field, string text, IReadOnlyList<Region> all, int? row) =>
        new(row, field, ErrorCode.UnknownRegion, text, NearestItems.Regions(all, text));

    public static ValidationError ErrorOf(
        string field, string text, Period? period, LookupResult<Region> found, RegionTree tree, int? row = null) => found.Error switch
        {
            LookupError.Ambiguous => new(row, field, ErrorCode.AmbiguousRegion, text, Listed(
                found.Candidates.Select(region => Placed(region, tree, period?.Last ?? int.MaxValue)))),
            LookupError.NotThen => new(row, field, ErrorCode.RegionNotThen, text, Month(period?.Last), Listed(
                Instead(found.Candidates, period?.Last ?? int.MaxValue, tree))),
            _ => UnknownRegion(field, text, [.. tree.All.Where(region => region.ExistsIn(period?.Last ?? int.MaxValue))], row),
        };

    private static List<T> Found<T>(
        QueryParameters words, QueryParameter word, Func<string, LookupResult<T>> find,
        Func<string, LookupResult<T>, ValidationError> fault)
        where T : class
    {
        var found = new List<T>();
        foreach (var text in words.List(word))
        {
            var lookup = find(text);
            if (lookup.Value is not { } value) words.Errors.Add(fault(text, lookup));
            else if (!found.Contains(value)) found.Add(value);
        }

        return found;
    }

    private static ValidationError ErrorOf<T>(string field, string text, LookupResult<T> found, ErrorCode ambiguous, ErrorCode unknown)
        where T : CatalogueItem => found.Error is LookupError.Ambiguous
            ? new(null, field, ambiguous, text, Listed(found.Candidates.Select(document => $"{document.Name} {document.Code}")))
            : new(null, field, unknown, text, NearestItems.Items(found.Candidates, text));

    // Who took its place when it was over by then, who was there before when it had not begun; itself with its dates when neither is known.
    private static IEnumerable<string> Instead(IReadOnlyList<Region> others, int month, RegionTree tree)
    {
        var over = others.Where(region => region.To < month).SelectMany(tree.Changes.Successors);
        var before = others.Where(region => region.From > month)
            .SelectMany(tree.Changes.Predecessors).Select(predecessor => predecessor.Region);
        var instead = over.Concat(before).Concat(others).Where(region => region.ExistsIn(month)).Distinct().ToList();
        return (instead.Count > 0 ? instead : others).Select(region => Dated(region, month));
    }

    private static string Dated(Region region, int month) =>
        $"{region.NameIn(month)} {region.Code} ({Month(region.From)}..{Month(region.To)})";

    // A path that is read as one (RegionNames).
    private static string Placed(Region region, RegionTree tree, int month)
    {
        var above = tree.Parent(region, month);
        var around = above is null ? null : tree.Parent(above, month);
        var path = (Region? at) => at is null or { Level: RegionLevel.National } ? "" : at.NameIn(month);
        return $"{region.Code} {path(around)}{path(above)}{region.NameIn(month)}";
    }

    private static string Month(int? month) => month is { } number ? new Period(number, 1).ToString() : "";

    private static List<string> Listed(IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        return all.Count > CandidatesShown ? [.. all.Take(CandidatesShown), "…"] : all;
    }
}
