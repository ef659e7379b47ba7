using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Features.Regions;

/// <param name="Month">The month whose name and parent it has; those it had last, when it is none of its life.</param>
public sealed record RegionRow(RegionTree Tree, Region Region, int Month = int.MaxValue) : IAnswerRow<RegionRow>
{
    private const string CodeDoc = "By GB/T 2260: 6 digits, 9 for a township; a development zone's contains a letter.";

    public static AnswerColumns<RegionRow> Columns { get; } = new AnswerColumns<RegionRow>()
        .Text("code", CodeDoc, row => row.Region.Code)
        .Text("name", "", row => row.Region.NameIn(row.Month))
        .Text("nameEn", "Its English name now, or its last; null where none is kept.", row => row.Region.NameEn, ColumnTraits.Nullable)
        .Code<RegionLevel>("level", "", row => row.Region.Level)
        .Text(
            "parent", "The code of the region around it; null for the nation.", row => row.Tree.Parent(row.Region, row.Month)?.Code,
            ColumnTraits.Nullable)
        .Text(
            "from", "Its first month, such as 2015-08; null when it has always been.", row => Text(row.Region.From), ColumnTraits.Nullable)
        .Text("to", "Its last month; null while it lasts.", row => Text(row.Region.To), ColumnTraits.Nullable)
        .Texts("successors", "The codes of those that took its place.", row => row.Region.Successors)
        .Text(
            "includedIn", "Of a zone: the code of the county in whose figures it is counted.",
            row => row.Region.IncludedIn is { } county ? row.Tree[county].Code : null, ColumnTraits.Nullable)
        .Truth("statistical", "Whether it is of statistics only: a peer, and in totals, only where asked.", row => row.Region.Statistical)
        .Long("revision", "The revision that wrote it; 0 when it was shipped.", row => row.Region.Revision);

    private static string? Text(int? month) => month is { } number ? new Period(number, 1).ToString() : null;
}
