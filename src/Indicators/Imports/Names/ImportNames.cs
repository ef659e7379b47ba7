using Indicators.Catalogue;

namespace Indicators.Imports.Names;

/// <summary>What names of a file are looked up in.</summary>
internal sealed class ImportNames(CatalogueVersion catalogue)
{
    public RegionTree Tree => catalogue.Regions;

    public IndicatorNames Indicators { get; } = new(catalogue.Indicators);

    public SheetRegions Regions { get; } = new(catalogue.Regions);
}
