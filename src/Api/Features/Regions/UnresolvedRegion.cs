using Indicators.Catalogue;

namespace Indicators.Api.Features.Regions;

/// <summary>A region as written, its parent and successors still codes.</summary>
/// <param name="Effective">The month from which a changed name or parent holds.</param>
/// <param name="Always">Whether the name and the parent were never others.</param>
internal sealed record UnresolvedRegion(
    int? Row, string Code, string Name, RegionLevel Level, string? Parent, int? From, int? To, string Successors,
    int? Effective = null, bool Always = false, string? IncludedIn = null, bool Statistical = false,
    string? NameEn = null)
{
    public IReadOnlyList<string> SuccessorCodes => Successors.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsCode(string code, RegionLevel level) => level switch
    {
        RegionLevel.Zone =>
            code.Length is >= 2 and <= 20 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') && code.Any(char.IsAsciiLetter),
        RegionLevel.Township => code.Length is 9 && code.All(char.IsAsciiDigit),
        RegionLevel.National or RegionLevel.Province or RegionLevel.Prefecture or RegionLevel.County =>
            code.Length is 6 && code.All(char.IsAsciiDigit),
    };

    // Where a row stood says nothing about the region.
    public bool Equals(UnresolvedRegion? other) => Key == other?.Key;

    public override int GetHashCode() => Key.GetHashCode();

    private (string, string, RegionLevel, string?, (int?, int?, string), (int?, bool), string?, bool, string?) Key =>
        (Code, Name, Level, Parent, (From, To, Successors), (Effective, Always), IncludedIn, Statistical, NameEn);
}
