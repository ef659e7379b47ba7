using System.Runtime.CompilerServices;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>What of the catalogue a text that names nothing may have meant; what is searched is made ready once a catalogue.</summary>
internal static class NearestItems
{
    private static readonly ConditionalWeakTable<object, NearestNames> Known = [];

    private static readonly NearestNames Units = new(Unit.Words.Select(word => (ShownName[])[word.Unit.Text]));

    public static Suggestion Indicators(IReadOnlyList<Indicator> all, string text) => new(() => Among(all, NamesOf).To(text));

    public static Suggestion Regions(IReadOnlyList<Region> all, string text) => new(() => Among(all, NamesOf).To(text));

    public static Suggestion Items<T>(IReadOnlyList<T> all, string text)
        where T : CatalogueItem => new(() => Among(all, NamesOf).To(text));

    public static Suggestion UnitWords(string text) => new(() => UnitsNear(text));

    /// <summary>The known words that a unit is most like, with its own numeral where they take one.</summary>
    public static IReadOnlyList<string> UnitsNear(string text)
    {
        var word = text.TrimStart([.. "十百千万亿"]);
        var numeral = text[..^word.Length];
        return [.. Units.To(word).Select(near => Unit.TryRead(numeral + near, out _) ? numeral + near : near)];
    }

    private static NearestNames Among<T>(IReadOnlyList<T> all, Func<T, IEnumerable<ShownName>> names) =>
        Known.GetValue(all, _ => new(all.Select(names)));

    private static IEnumerable<ShownName> NamesOf(Indicator indicator) =>
    [
        indicator.Name, indicator.Code, .. indicator.Aliases.Select(alias => new ShownName(alias, indicator.Name)),
        .. English(indicator.NameEn),
        .. indicator.ShortName is { } shortName ? new[] { new ShownName(shortName, indicator.Name) } : [],
    ];

    private static IEnumerable<ShownName> NamesOf(Region region)
    {
        var shown = $"{region.Name} {region.Code}";
        return [new(region.Name, shown), new(region.Code, shown)];
    }

    private static IEnumerable<ShownName> NamesOf(CatalogueItem item) => [item.Name, item.Code, .. English(item.NameEn)];

    private static IEnumerable<ShownName> English(string? name) => name is null ? [] : [name];
}
