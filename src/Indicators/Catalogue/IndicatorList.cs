using Indicators.Numbers;

namespace Indicators.Catalogue;

/// <summary>All indicators, found by code, name or alias. Immutable.</summary>
public sealed class IndicatorList
{
    private readonly Dictionary<int, Indicator> _byId;
    private readonly Dictionary<string, Indicator> _byCode;
    private readonly ILookup<string, Indicator> _byName;
    private readonly HashSet<Dimension> _dimensions;

    public IndicatorList(IEnumerable<Indicator> indicators)
    {
        All = [.. indicators.OrderBy(indicator => indicator.Id)];
        _byId = All.ToDictionary(indicator => indicator.Id);
        _byCode = All.ToDictionary(indicator => indicator.Code, StringComparer.OrdinalIgnoreCase);
        _dimensions = [.. All.Select(indicator => indicator.Unit.Dimension)];
        _byName = All
            .SelectMany(indicator => Names(indicator).Distinct(StringComparer.OrdinalIgnoreCase), (indicator, name) => (indicator, name))
            .ToLookup(pair => pair.name, pair => pair.indicator, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Indicator> All { get; }

    /// <summary>The ids of those that are internal, or have a part that is.</summary>
    public IReadOnlySet<int> Internal => field ??= All.Where(IsInternal).Select(indicator => indicator.Id).ToHashSet();

    public Indicator this[int id] => _byId[id];

    public Indicator? OfId(int id) => _byId.GetValueOrDefault(id);

    public Indicator? OfCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>What else is held against an indicator: the parts of a ratio, and what is added to a stock.</summary>
    public IEnumerable<Indicator> InputsOf(Indicator indicator) =>
        OfCodes(indicator.Numerator, indicator.Denominator, indicator.Inflow);

    /// <summary>A code before a name; an alias that several indicators have is ambiguous.</summary>
    public LookupResult<Indicator> Find(string text) => _byCode.TryGetValue(text, out var indicator)
        ? LookupResult<Indicator>.Found(indicator)
        : LookupResult<Indicator>.Of([.. _byName[text]], All);

    /// <summary>A unit that nobody knew until an indicator was defined in its word.</summary>
    public Unit? FoundedUnit(string text) =>
        Unit.TryFound(text, out var unit) && _dimensions.Contains(unit.Dimension) ? unit : null;

    // Parts form no circle.
    private bool IsInternal(Indicator indicator) => indicator.Audience is Audience.Internal
        || OfCodes(indicator.Numerator, indicator.Denominator).Any(IsInternal);

    private IEnumerable<Indicator> OfCodes(params IEnumerable<string?> codes) => codes.OfType<string>().Select(OfCode).OfType<Indicator>();

    private static IEnumerable<string> Names(Indicator indicator) =>
        new[] { indicator.Name, indicator.NameEn, indicator.ShortName }.OfType<string>().Concat(indicator.Aliases).Distinct();
}
