using Indicators.Catalogue;

namespace Indicators.Storage.Tables;

/// <summary>
/// What a revision can touch, and what it may say of the actuals that it wrote: that one of them breaks with those before, that one is
/// below zero, that one is of a region of some level. The numbers are stored.
/// </summary>
internal enum TableKind
{
    Actual = 1, Target = 2, Declared = 3, Catalogue = 4, Region = 5, Group = 6, Scheme = 7, Break = 8, BelowZero = 9,
    OfNation = 11, OfProvince = 12, OfPrefecture = 13, OfCounty = 14, OfTownship = 15, OfZone = 16,
    Calendar = 17,
}

/// <summary>
/// The unit of versions: all regions of an indicator and a period; an indicator of the catalogue; the regions of a level (its number
/// in the place of the indicator); a group; a scheme; a calendar. Zeros stand for the whole catalogue, for all regions, groups,
/// schemes or calendars.
/// </summary>
internal readonly record struct SliceKey(TableKind Store, int Indicator = 0, int Period = 0)
{
    /// <summary>What the version of the catalogue is made of.</summary>
    public static readonly SliceKey[] WholeCatalogue =
        [new(TableKind.Catalogue), new(TableKind.Region), new(TableKind.Group), new(TableKind.Scheme), new(TableKind.Calendar)];

    /// <summary>Of figures: stands for the list of periods that the indicator has them for, which changes when one comes to it.</summary>
    public SliceKey Periods => new(Store, Indicator);

    /// <summary>Whether it is one of items, and not the whole of a store, or a mark.</summary>
    public bool HasItems => Indicator > 0 && Store is < TableKind.Break or TableKind.Calendar;

    /// <summary>Whether it is one of figures, and not of what they are named by, or a mark.</summary>
    public bool IsOfFigures => Store is TableKind.Actual or TableKind.Target or TableKind.Declared;

    /// <summary>Says that a region of a level reported.</summary>
    public SliceKey Of(RegionLevel level) => this with { Store = TableKind.OfNation + (level - RegionLevel.National) };
}
