using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Features.Regions;

public sealed record RegionRow(RegionTree Tree, Region Region) : IAnswerRow<RegionRow>
{
    private const string CodeDoc = "By GB/T 2260: 6 digits, 9 for a township; a development zone's contains a letter.";

    public static AnswerColumns<RegionRow> Columns { get; } = new AnswerColumns<RegionRow>()
        .Text("code", CodeDoc, row => row.Region.Code)
        .Text("name", "", row => row.Region.Name)
        .Text("nameEn", "Its English name; null where none is kept.", row => row.Region.NameEn, ColumnTraits.Nullable)
        .Code<RegionLevel>("level", "", row => row.Region.Level)
        .Text(
            "parent", "The code of the region around it; null for the nation.", row => row.Tree.Parent(row.Region)?.Code,
            ColumnTraits.Nullable)
        .Text(
            "from", "Its first month, such as 2015-08; null when it has always been.", row => Month(row.Region.From), ColumnTraits.Nullable)
        .Text("to", "Its last month; null while it lasts.", row => Month(row.Region.To), ColumnTraits.Nullable)
        .Texts("successors", "The codes of those that took its place.", row => row.Region.Successors)
        .Long("revision", "The revision that wrote it; 0 when it was shipped.", row => row.Region.Revision);

    private static string? Month(int? month) => month is { } number ? new Period(number, 1).ToString() : null;
}
