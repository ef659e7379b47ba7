using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Names;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>What a label of a region stands for.</summary>
/// <param name="IsTotal">Whether it is 合计 of a complete list: the sum of the others, to be checked.</param>
/// <param name="IsStatedTotal">Whether it names the whole, 全市.</param>
/// <param name="Waits">The question that it waits for.</param>
/// <param name="Fault">Why it is none.</param>
/// <param name="IsIncomplete">Whether it is 合计 of some regions: no region's figure.</param>
internal readonly record struct NamedRegion(
    Region? Value, bool IsTotal = false, bool IsStatedTotal = false, string? Waits = null, ImportFault? Fault = null,
    bool IsIncomplete = false);

/// <summary>
/// The regions that a table names, in rows or in headings: which level most of them have, under which they lie, and whether all that lie
/// there are among them.
/// </summary>
internal sealed class RegionAxis
{
    private readonly ImportNames _names;
    private readonly Findings _findings;
    private readonly Region? _within;
    private readonly Lazy<Peers> _peers;
    private readonly Dictionary<(string Text, Period Period, int Above), NamedRegion> _known = [];

    /// <param name="within">The region that the sheet is of; null where it does not say.</param>
    public RegionAxis(ImportNames names, Findings findings, Region? within, IEnumerable<string> labels, Period period)
    {
        (_names, _findings, _within) = (names, findings, within);
        _peers = new(() => PeersOf(labels, period));
    }

    public bool IsComplete => _peers.Value.AreAll;

    /// <summary>The region that a cell names, as it was in a month.</summary>
    /// <param name="above">A region named beside it, within which it lies; null for none.</param>
    public NamedRegion Of(string text, Period period, string cell, Region? above = null)
    {
        var key = (text, period, above?.Id ?? 0);
        if (!_known.TryGetValue(key, out var named)) _known[key] = named = Look(text, period, cell, above);
        return named;
    }

    /// <summary>A region that is named without any doubt; null where there is some.</summary>
    public Region? Plain(string text, Period period) => _names.Regions.Coded(text, period) is { } coded ? coded.Value
        : SheetRegions.IsWhole(text) || SheetRegions.IsTotal(text) ? null
        : _names.Regions.Find(RowLabel.Clean(text), period, _within).Value;

    private Peers PeersOf(IEnumerable<string> labels, Period period)
    {
        List<string> named = [.. labels.Select(RowLabel.Clean)];
        var isSubtotal = SheetRegions.IsSubtotal(named.LastOrDefault(""))
            && !named.SkipLast(1).Any(label => SheetRegions.IsTotal(label) || SheetRegions.IsWhole(label));
        var found = named.Distinct().Select(label => _names.Regions.Find(label, period, _within)).ToList();
        var regions = found.Select(match => match.Value).OfType<Region>().Distinct().ToList();
        if (regions.Count == 0) return new(null, null, false, false);
        var level = regions.CountBy(region => region.Level).MaxBy(pair => pair.Value).Key;
        var peers = regions.Where(region => region.Level == level).ToList();
        var parents = peers.Select(region => region.ParentIn(period.Last)).Distinct().ToList();
        if (parents is not [{ } id]) return new(level, null, false, false);
        var parent = _names.Tree[id];
        var ambiguous = found.Where(match => match.Value is null).SelectMany(match => match.Candidates).ToList();
        return new(level, parent, _names.Tree.Within(parent, null, period.Last)
            .Where(child => child.Level == level).All(child => peers.Contains(child) || ambiguous.Contains(child)), isSubtotal);
    }

    private NamedRegion Look(string text, Period period, string cell, Region? above)
    {
        var label = RowLabel.Clean(text);
        if (label.Length == 0) return new(null, Fault: new(cell, ImportFaultCode.UnknownRegion, text));
        if (SheetRegions.IsWhole(label))
            return _names.Regions.Whole(label, _within ?? _peers.Value.Parent, period.Last) is { } whole
                ? new(whole, IsStatedTotal: true)
                : Unknown(label, cell, period);
        if (SheetRegions.IsTotal(label))
            return _peers.Value is { AreAll: true, Parent: { } parent, EndInSubtotal: var end } && (end || !SheetRegions.IsSubtotal(label))
                ? new(parent, IsTotal: true) : new(null, IsIncomplete: true);
        var match = _names.Regions.Find(label, period, above ?? _within);
        if (match.Value is { } found) return new(found);
        if (match.Candidates.Count == 0) return Unknown(label, cell, period);
        // 吉林 among provinces is the province; a whole name that several have is asked.
        var alike = match.Candidates.Where(region => region.Level == _peers.Value.Level).ToList();
        if (alike is [var single] && single.Name != label) return new(single);
        var question = new ImportQuestion(
            $"region:{label}", QuestionKind.Region, cell,
            [label, _peers.Value.Parent?.Name ?? "", .. match.Candidates.Select(region => Placed(region, period))],
            [.. match.Candidates.Select(region => region.Code)]);
        return _findings.Ask(question) is { } code
            ? new(match.Candidates.First(region => region.Code == code))
            : new(null, Waits: question.Id);
    }

    private NamedRegion Unknown(string label, string cell, Period period)
    {
        var ever = _names.Tree.Find(label, period);
        if (ever.Error is not LookupError.NotThen) return new(null, Fault: new(cell, ImportFaultCode.UnknownRegion, label));
        return new(null, Fault: new(cell, ImportFaultCode.RegionNotThen, label, period.ToString())
        {
            Nearest = [.. ever.Candidates.Select(region => region.Code)],
        });
    }

    private string Placed(Region region, Period period) => $"{_names.Tree.Parent(region, period.Last)?.Name}{region.Name}";

    /// <summary>The level that most have, the one region that those lie in, and whether they are all of it.</summary>
    /// <param name="EndInSubtotal">Whether 小计 is the only sum, and the last row: of all then, else of some.</param>
    private sealed record Peers(RegionLevel? Level, Region? Parent, bool AreAll, bool EndInSubtotal);
}
