using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Audits;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Api.Features.Audit;

/// <summary>A printed or stored figure beside the one that follows.</summary>
public sealed class AuditItem(RowLabels labels, AuditRow row, IndicatorList indicators) : KeyedRow(
    labels, row.Indicator, row.Region, row.Period, row.Claim?.Unit?.Text),
    IAnswerRow<AuditItem>, IDiffableRow
{
    private const int Places = 6;
    private const string DeclaredDoc = "As printed; of base, of target, and of a value that was not declared, as stored.";
    private const string DecimalsDoc =
        "How many places were printed; below zero for a value that was printed in a larger unit than the indicator's.";
    private const string DerivedDoc = "Worked out from what is stored, to six places; null for want of inputs.";
    private const string CauseDoc = "Of a mismatch the likely cause, of a contradiction the rule that is broken.";
    private const string FitsDoc = "The figure that the cause would give, to six places.";
    private const string RulesDoc = "The rules of rounding that print the derived figure like the declared one, when it has more digits.";
    private const string BaseDoc = "The base, required level or whole that it is set against.";
    private const string BasisDoc = "inflow where the base is what the gross increase leaves, reported where it was stated with the "
        + "figure, nominal where official growth is at constant prices, official where declared rates are subtracted, actual where a "
        + "declared value stands beside the verified one.";
    private const string MissingDoc =
        "What is not stored: indicator, region and period of actuals, target before those of targets.";
    private const string AgainstDoc =
        "What a stored figure was set against: spans, parts, an earlier cumulative, or how many of the regions below.";
    private const string SourceDoc = "The report, as the revision that wrote the figure says.";
    private const string RevisionDoc =
        "The revision that wrote the figure; null for stored values against each other, and for what does not count yet.";
    private const string WasDoc =
        "The fields that were different at the revision of since, as they were then; null for a row that is new or gone.";
    private const string GoneDoc = "Whether the row was there at the revision of since and is no more; it is as it was then.";

    public static AnswerColumns<AuditItem> Columns { get; } = new AnswerColumns<AuditItem>()
        .Keys()
        .Code<AuditMeasure>("measure", "", item => item.Row.Measure)
        .Number("declared", DeclaredDoc, item => item.Row.Declared.ToDecimal())
        .Integer("decimals", DecimalsDoc, item => item.Claim?.Printed.Decimals, ColumnTraits.Nullable)
        .Code("bound", "What the declared figure bounds; null when it is exact.", item => item.Bound, ColumnTraits.Nullable)
        .Text("of", "The code of the region or indicator that a share is a share of.", item => item.Of, ColumnTraits.Nullable)
        .Text("among", "Among whom a rank is: the code of a region, or words.", item => item.Among, ColumnTraits.Nullable)
        .Number("derivedValue", DerivedDoc, item => Round(item.Row.Derived.OrNull), ColumnTraits.Nullable)
        .Number("difference", "declared − derivedValue.", item => Round(item.Row.Difference.OrNull), ColumnTraits.Nullable)
        .Code<AuditVerdict>("verdict", "", item => item.Row.Judgement.Verdict)
        .Code("cause", CauseDoc, item => item.Row.Judgement.Cause, ColumnTraits.Nullable)
        .Number("fits", FitsDoc, item => Round(item.Row.Judgement.Fits), ColumnTraits.Nullable)
        .Codes("rules", RulesDoc, item => item.Row.Judgement.Rules)
        .Number("value", "The actual or the part that the derived figure is of.", item => Round(item.Rework?.Value), ColumnTraits.Nullable)
        .Number("base", BaseDoc, item => Round(item.Rework?.Base), ColumnTraits.Nullable)
        .Word("basis", BasisDoc, CodeLists.Named("bases"), item => item.Rework?.Basis, ColumnTraits.Nullable)
        .Text("reason", "Why there is no derived figure.", item => item.Reason, ColumnTraits.Nullable)
        .Texts("missing", MissingDoc, item => item.Missing)
        .Texts("against", AgainstDoc, item => item.Row.Against)
        .Text("source", SourceDoc, item => item.Claim?.Source, ColumnTraits.Nullable)
        .Long("revision", RevisionDoc, item => item.Claim is { Revision: > 0 and var revision } ? revision : null, ColumnTraits.Nullable)
        .Was(WasDoc, item => item.Was)
        .Truth("gone", GoneDoc, item => item.Gone, ColumnTraits.With("since"));

    object IDiffableRow.Identity => (Indicator.Code, Region.Code, Period?.Text, row.Measure, Of, Among, row.Rule);

    public ChangedCells? Was { get; set; }

    private bool Gone { get; set; }

    private AuditRow Row => row;

    private PublishedFigure? Claim => row.Claim;

    private Recalculation? Rework => row.Rework;

    private Bound? Bound => Claim is { Printed.Bound: not Observations.Bound.None and var bound } ? bound : null;

    private string? Of => Claim?.OfRegion?.Code ?? (Claim is { OfIndicator: > 0 } ? indicators[Claim.OfIndicator].Code : null);

    private string? Among => Claim?.AmongRegion?.Code ?? (Claim is { Among.Length: > 0 } ? Claim.Among : null);

    private string? Reason => row.Derived.Reason is { } why ? CodeLists.IdOf(why) : null;

    private IReadOnlyList<string> Missing =>
        row.Derived.HasValue && Claim?.Measure is not AuditMeasure.Rank ? [] : Rework?.Missing ?? [];

    /// <summary>The same, told as one that is there no more.</summary>
    public AuditItem AsGone()
    {
        var gone = (AuditItem)MemberwiseClone();
        gone.Gone = true;
        return gone;
    }

    private static decimal? Round(Rational? exact) => exact?.Round(Places);
}
