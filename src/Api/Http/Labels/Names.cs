using Indicators.Catalogue;

namespace Indicators.Api.Http.Labels;

/// <summary>What things of the catalogue are called in a language: in Chinese where they have no other name.</summary>
public static class Names
{
    public static string NameIn(this Indicator indicator, Language language) => Of(indicator.Name, indicator.NameEn, language);

    public static string NameIn(this CatalogueItem item, Language language) => Of(item.Name, item.NameEn, language);

    private static string Of(string name, string? english, Language language) =>
        language is Language.English ? english ?? name : name;
}
