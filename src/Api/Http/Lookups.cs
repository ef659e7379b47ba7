using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;

namespace Indicators.Api.Http;

/// <summary>Codes, names and aliases in words and rows, looked up in the catalogue; what is not one thing is told with its candidates.</summary>
public static class Lookups
{
    private const int CandidatesShown = 8;

    /// <summary>The indicators asked for; unknown and ambiguous ones are faults.</summary>
    public static IReadOnlyList<Indicator> Indicators(this Words words, Catalogue catalogue, Word? word = null)
    {
        word ??= Word.Indicator;
        return Found(words, word, text => catalogue.Indicators.Find(text), (text, found) => FaultOf(word.Name, text, found));
    }

    /// <summary>The regions asked for, as they were in a month.</summary>
    public static IReadOnlyList<Region> Regions(this Words words, Catalogue catalogue, int month, Word? word = null)
    {
        word ??= Word.Region;
        return Found(
            words, word, text => catalogue.Regions.Find(text, month),
            (text, found) => FaultOf(word.Name, text, month, found, catalogue.Regions));
    }

    /// <summary>The region of a code or name at any time; of several the one that lasts.</summary>
    public static Lookup<Region> FindEver(this RegionTree tree, string text)
    {
        var found = tree.Find(text, int.MaxValue);
        return found.Fault is LookupFault.NotThen ? Lookup<Region>.Of(found.Candidates) : found;
    }

    /// <summary>The group asked for; null when none is, or it is a fault.</summary>
    public static Group? Group(this Words words, Snapshot snapshot)
    {
        if (words.Text(Word.Group) is not { } text) return null;
        var found = snapshot.FindGroup(text);
        if (found.Value is null) words.Faults.Add(FaultOf(Word.Group.Name, text, found));
        return found.Value;
    }

    /// <summary>The scheme asked for; null when it is a fault.</summary>
    public static Scheme? Scheme(this Words words, Snapshot snapshot)
    {
        if (words.Text(Word.Scheme) is not { } text) return null;
        var found = snapshot.FindScheme(text);
        if (found.Value is null) words.Faults.Add(FaultOf(Word.Scheme.Name, text, found));
        return found.Value;
    }

    /// <summary>Whether the part asked for is in a code or name, in any case; so it is in all when none is asked for.</summary>
    public static bool IsNamed(string? part, params IEnumerable<string?> names) =>
        part is null || names.Any(name => name?.Contains(part, StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>Nothing has the code of a route, or several have.</summary>
    public static Problem NotFound(this Words words, Fault fault)
    {
        words.Faults.Add(fault);
        return words.Refused(StatusCodes.Status404NotFound)!;
    }

    public static Fault FaultOf(string field, string text, Lookup<Group> found) =>
        FaultOf(field, text, found, FaultCode.AmbiguousGroup, FaultCode.UnknownGroup);

    public static Fault FaultOf(string field, string text, Lookup<Scheme> found) =>
        FaultOf(field, text, found, FaultCode.AmbiguousScheme, FaultCode.UnknownScheme);

    public static Fault FaultOf(string field, string text, Lookup<Indicator> found, int? row = null) => found.Fault is LookupFault.Ambiguous
        ? new(row, field, FaultCode.AmbiguousIndicator, text, Listed(found.Candidates.Select(indicator => $"{indicator.Name} {indicator.Code}")))
        : new(row, field, FaultCode.UnknownIndicator, text);

    public static Fault FaultOf(
        string field, string text, int month, Lookup<Region> found, RegionTree tree, int? row = null) => found.Fault switch
        {
            LookupFault.Ambiguous => new(row, field, FaultCode.AmbiguousRegion, text, Listed(found.Candidates.Select(region => Placed(region, tree)))),
            LookupFault.NotThen => new(row, field, FaultCode.RegionNotThen, text, Month(month), Listed(Instead(found.Candidates, month, tree))),
            _ => new(row, field, FaultCode.UnknownRegion, text),
        };

    private static List<T> Found<T>(Words words, Word word, Func<string, Lookup<T>> find, Func<string, Lookup<T>, Fault> fault)
        where T : class
    {
        var found = new List<T>();
        foreach (var text in words.List(word))
        {
            var lookup = find(text);
            if (lookup.Value is not { } value) words.Faults.Add(fault(text, lookup));
            else if (!found.Contains(value)) found.Add(value);
        }

        return found;
    }

    private static Fault FaultOf<T>(string field, string text, Lookup<T> found, FaultCode ambiguous, FaultCode unknown)
        where T : Document => found.Fault is LookupFault.Ambiguous
            ? new(null, field, ambiguous, text, Listed(found.Candidates.Select(document => $"{document.Name} {document.Code}")))
            : new(null, field, unknown, text);

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
        return $"{region.Code} {(around is { Level: not Level.National } ? around.Name : "")}{above?.Name}{region.Name}";
    }

    private static string Month(int? month) => month is { } number ? Period.OfMonth(number / 12, number % 12 + 1).ToString() : "";

    private static List<string> Listed(IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        return all.Count > CandidatesShown ? [.. all.Take(CandidatesShown), "…"] : all;
    }
}
