using Indicators.Catalogue;

namespace Indicators.Api.Http.Labels;

/// <summary>What things of the catalogue are called in a language: in Chinese where they have no other name.</summary>
public static class Names
{
    public static string NameIn(this Indicator indicator, Language language) => Of(indicator.Name, indicator.NameEn, language);

    public static string NameIn(this CatalogueItem item, Language language) => Of(item.Name, item.NameEn, language);

    /// <summary>By the name that it has now, or had last.</summary>
    public static string NameIn(this Region region, Language language) => Of(region.Name, region.NameEn, language);

    /// <param name="month">By the name that it had then; only the one it has now, or had last, may have an English one beside it.</param>
    public static string NameIn(this Region region, int month, Language language)
    {
        var name = region.NameIn(month);
        return name == region.Name ? Of(name, region.NameEn, language) : name;
    }

    private static string Of(string name, string? english, Language language) =>
        language is Language.English ? english ?? name : name;
}
