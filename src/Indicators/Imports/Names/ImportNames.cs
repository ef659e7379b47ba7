using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Imports.Headings;
using Indicators.Imports.Sheets;
using Indicators.Imports.Tables;
using Indicators.Imports.Words;

namespace Indicators.Imports.Names;

/// <summary>What names of a file are looked up in.</summary>
internal sealed class ImportNames(CatalogueVersion catalogue)
{
    public RegionTree Tree => catalogue.Regions;

    public IndicatorNames Indicators { get; } = new(catalogue.Indicators);

    public RegionNames Regions { get; } = new(catalogue.Regions);
}
