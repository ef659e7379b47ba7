namespace Indicators.Catalogue;

/// <summary>All indicators, found by code, name or alias. Immutable.</summary>
public sealed class IndicatorList
{
    private readonly Dictionary<int, Indicator> _byId;
    private readonly Dictionary<string, Indicator> _byCode;
    private readonly ILookup<string, Indicator> _byName;

    public IndicatorList(IEnumerable<Indicator> indicators)
    {
        All = [.. indicators.OrderBy(indicator => indicator.Id)];
        _byId = All.ToDictionary(indicator => indicator.Id);
        _byCode = All.ToDictionary(indicator => indicator.Code, StringComparer.OrdinalIgnoreCase);
        _byName = All
            .SelectMany(indicator => Names(indicator).Distinct(StringComparer.OrdinalIgnoreCase), (indicator, name) => (indicator, name))
            .ToLookup(pair => pair.name, pair => pair.indicator, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Indicator> All { get; }

    public Indicator this[int id] => _byId[id];

    public Indicator? OfId(int id) => _byId.GetValueOrDefault(id);

    public Indicator? OfCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>A code before a name; an alias that several indicators have is ambiguous.</summary>
    public LookupResult<Indicator> Find(string text) => _byCode.TryGetValue(text, out var indicator)
        ? LookupResult<Indicator>.Found(indicator)
        : LookupResult<Indicator>.Of([.. _byName[text]]);

    private static IEnumerable<string> Names(Indicator indicator) => indicator.NameEn is { } english
        ? [indicator.Name, english, .. indicator.Aliases]
        : [indicator.Name, .. indicator.Aliases];
}
