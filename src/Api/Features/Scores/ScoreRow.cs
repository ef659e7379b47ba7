using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Measures;

namespace Indicators.Api.Features.Scores;

/// <summary>What a region got by a scheme for a period.</summary>
public sealed record ScoreRow : IAnswerRow<ScoreRow>, IDiffableRow
{
    private const string ScoreDoc = "综合得分, rounded once from the exact sum; null while an item is missing.";
    private const string FlagsDoc = "What is remarkable: vetoed, rescaled, excluded, and what is about the figures used.";
    private const string WasDoc =
        "The fields that were different at the revision of since, as they were then; null for a row that is new or gone.";
    private const string GoneDoc = "Whether the region was scored at the revision of since and is no more; the row is as it was then.";

    private static readonly ColumnTraits Why = ColumnTraits.Nullable with { TellsWhy = true };

    public static AnswerColumns<ScoreRow> Columns { get; } = new AnswerColumns<ScoreRow>()
        .Label("region", "The region's code.", row => row.Region.Code)
        .Label("regionName", "", row => row.Region.Name)
        .Label("period", "The assessed period, in its shortest form.", row => row.Period.Text)
        .Label("periodLabel", "", row => row.Period.Label)
        .Label("scheme", "The scheme's code.", row => row.Scheme)
        .Label("schemeName", "", row => row.SchemeName)
        .Number("score", ScoreDoc, row => row.Score, Why)
        .Integer(
            "rank", "The place among the peers by the exact score; null without a score.", row => row.Rank,
            Why with { Unit = MeasureUnit.Places })
        .Truth("tied", "Whether another has the same place.", row => row.Tied, ColumnTraits.Nullable)
        .Integer("of", "How many were ranked.", row => row.Of, ColumnTraits.Nullable)
        .Texts("missing", "The indicators whose figure somebody has yet to supply.", row => row.Missing)
        .Rows("items", "What it got for each item, in the scheme's order.", row => row.Items)
        .Labels("flags", FlagsDoc, row => row.Flags)
        .Was(WasDoc, row => row.Was)
        .Truth("gone", GoneDoc, row => row.Gone, ColumnTraits.With("since"))
        .Pairs("reasons", "Why there is no score or rank, by field.", row => row.Reasons);

    object IDiffableRow.Identity => (Scheme, Region.Code, Period.Text);

    public ChangedCells? Was { get; set; }

    public bool Gone { get; init; }

    public required RegionText Region { get; init; }

    public required PeriodText Period { get; init; }

    public required EncodedText Scheme { get; init; }

    public required EncodedText SchemeName { get; init; }

    public decimal? Score { get; init; }

    public int? Rank { get; init; }

    public bool? Tied { get; init; }

    public int? Of { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<ScorePart> Items { get; init; }

    public required IReadOnlyList<EncodedText> Flags { get; init; }

    public required IReadOnlyList<NamedText> Reasons { get; init; }
}
