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

    /// <summary>The regions asked for, as they were in a month.</summary>
    public static IReadOnlyList<Region> Regions(
        this QueryParameters words, CatalogueVersion catalogue, int month, QueryParameter? word = null)
    {
        word ??= QueryParameter.Region;
        return Found(
            words, word, text => catalogue.Regions.Find(text, month),
            (text, found) => ErrorOf(word.Name, text, month, found, catalogue.Regions));
    }

    /// <summary>The region of a code or name at any time; of several the one that lasts.</summary>
    public static LookupResult<Region> FindEver(this RegionTree tree, string text)
    {
        var found = tree.Find(text, int.MaxValue);
        return found.Error is LookupError.NotThen ? LookupResult<Region>.Of(found.Candidates, tree.All) : found;
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
        string field, string text, int month, LookupResult<Region> found, RegionTree tree, int? row = null) => found.Error switch
        {
            LookupError.Ambiguous =>
                new(row, field, ErrorCode.AmbiguousRegion, text, Listed(found.Candidates.Select(region => Placed(region, tree)))),
            LookupError.NotThen =>
                new(row, field, ErrorCode.RegionNotThen, text, Month(month), Listed(Instead(found.Candidates, month, tree))),
            _ => UnknownRegion(field, text, tree.All, row),
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
        var over = others.Where(region => region.To < month).SelectMany(region => region.Successors).SelectMany(tree.OfCode);
        var before = others.Where(region => region.From > month)
            .SelectMany(later => tree.All.Where(region => region.Successors.Contains(later.Code)));
        var instead = over.Concat(before).Where(region => region.ExistsIn(month)).Distinct().ToList();
        return (instead.Count > 0 ? instead : others).Select(Dated);
    }

    private static string Dated(Region region) => $"{region.Name} {region.Code} ({Month(region.From)}..{Month(region.To)})";

    private static string Placed(Region region, RegionTree tree)
    {
        var above = tree.Parent(region);
        var around = above is null ? null : tree.Parent(above);
        return $"{region.Code} {(around is { Level: not RegionLevel.National } ? around.Name : "")}{above?.Name}{region.Name}";
    }

    private static string Month(int? month) => month is { } number ? Period.OfMonth(number / 12, number % 12 + 1).ToString() : "";

    private static List<string> Listed(IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        return all.Count > CandidatesShown ? [.. all.Take(CandidatesShown), "…"] : all;
    }
}
