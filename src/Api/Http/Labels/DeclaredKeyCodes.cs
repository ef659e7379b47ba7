using Indicators.Catalogue;
using Indicators.Observations;

namespace Indicators.Api.Http.Labels;

/// <summary>What the key of a declared figure names, by its codes.</summary>
public static class DeclaredKeyCodes
{
    /// <summary>The region or indicator that a share is a share of; null when it is none.</summary>
    public static string? Whole(DeclaredKey key, CatalogueVersion catalogue) => key switch
    {
        { OfRegion: > 0 } => catalogue.Regions[key.OfRegion].Code,
        { OfIndicator: > 0 } => catalogue.Indicators[key.OfIndicator].Code,
        _ => null,
    };

    /// <summary>Among whom a rank is: a region, or words; null when nothing says it.</summary>
    public static string? Among(DeclaredKey key, CatalogueVersion catalogue) => key switch
    {
        { AmongRegion: > 0 } => catalogue.Regions[key.AmongRegion].Code,
        { Among.Length: > 0 } => key.Among,
        _ => null,
    };
}
