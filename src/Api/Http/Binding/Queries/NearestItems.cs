using System.Runtime.CompilerServices;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>What of the catalogue a text that names nothing may have meant; what is searched is made ready once a catalogue.</summary>
internal static class NearestItems
{
    private static readonly ConditionalWeakTable<object, NearestNames> Known = [];

    private static readonly NearestNames Units = new(Unit.Words.Select(word => (word.Unit.Text, word.Unit.Text)));

    public static Suggestion Indicators(IReadOnlyList<Indicator> all, string text) => new(() => Among(all, NamesOf).To(text));

    public static Suggestion Regions(IReadOnlyList<Region> all, string text) => new(() => Among(all, NamesOf).To(text));

    public static Suggestion Items<T>(IReadOnlyList<T> all, string text)
        where T : CatalogueItem => new(() => Among(all, NamesOf).To(text));

    public static Suggestion UnitWords(string text) => new(() => UnitsNear(text));

    /// <summary>The known words that a unit is most like; its numeral says nothing.</summary>
    public static IReadOnlyList<string> UnitsNear(string text) => Units.To(text.TrimStart([.. "十百千万亿"]));

    private static NearestNames Among<T>(IReadOnlyList<T> all, Func<T, IEnumerable<(string Name, string Shown)>> names) =>
        Known.GetValue(all, _ => new(all.SelectMany(names)));

    private static IEnumerable<(string Name, string Shown)> NamesOf(Indicator indicator) =>
    [
        (indicator.Name, indicator.Name), (indicator.Code, indicator.Code),
        .. indicator.Aliases.Select(alias => (alias, indicator.Name)),
        .. English(indicator.NameEn),
    ];

    private static IEnumerable<(string Name, string Shown)> NamesOf(Region region)
    {
        var shown = $"{region.Name} {region.Code}";
        return [(region.Name, shown), (region.Code, shown)];
    }

    private static IEnumerable<(string Name, string Shown)> NamesOf(CatalogueItem item) =>
        [(item.Name, item.Name), (item.Code, item.Code), .. English(item.NameEn)];

    private static IEnumerable<(string Name, string Shown)> English(string? name) => name is null ? [] : [(name, name)];
}
