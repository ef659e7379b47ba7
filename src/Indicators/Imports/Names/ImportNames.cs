using Indicators.Catalogue;

namespace Indicators.Imports.Names;

/// <summary>What names of a file are looked up in.</summary>
internal sealed class ImportNames(CatalogueVersion catalogue)
{
    public RegionTree Tree => catalogue.Regions;

    public IndicatorNames Indicators { get; } = new(catalogue.Indicators);

    public SheetRegions Regions { get; } = new(catalogue.Regions);

    /// <summary>Whether a text may name a region: one that is there in a month, or whose code ever was.</summary>
    /// <param name="within">The region that the sheet is of; null where it does not say.</param>
    public bool MayBeRegion(string text, int month, Region? within) =>
        Regions.Find(text, new(month, 1), within).IsKnown || Tree.OfCode(text).Any();
}
