using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Tests.Conformance;

/// <summary>What the words of a case name in the catalogue.</summary>
internal sealed class Places(CatalogueVersion catalogue)
{
    private static readonly Period Today = Period.OfMonth(2024, 1);

    public Indicator? Indicator(string word) => catalogue.Indicators.OfCode(word);

    public bool IsRegion(string word) => catalogue.Regions.Find(word, Today).Error != LookupError.Unknown;

    /// <summary>By code or name, of today or, when nothing is called so today, of former times.</summary>
    public Region Region(string word) => catalogue.Regions.Find(word, Today) switch
    {
        { Value: { } region } => region,
        var found => found.Candidates.ShouldHaveSingleItem($"{word}: {found.Error}"),
    };

    public static Period Span(string word)
    {
        Period.TryRead(word, out var period, out var fault).ShouldBeTrue($"{word}: {fault}");
        return period;
    }
}
