using System.Text.Json.Serialization;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Audits;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using BoundKind = Indicators.Observations.Bound;

namespace Indicators.Api.Features.Audit;

/// <summary>A printed or stored figure beside the one that follows.</summary>
public sealed record AuditItem : KeyedRow, ISelectedColumns, IDiffableRow
{
    private const int Places = 6;

    private readonly string _rule;

    public AuditItem(RowLabels labels, AuditRow row, IndicatorList indicators, IReadOnlyList<string> chosen)
        : base(labels, row.Indicator, row.Region, row.Period, row.Claim?.Unit?.Text)
    {
        (Selected, _rule) = (chosen, row.Rule);
        var (claim, rework, judgement) = (row.Claim, row.Rework, row.Judgement);
        (Measure, Declared, Decimals) = (row.Measure, row.Declared.ToDecimal(), claim?.Printed.Decimals);
        Bound = claim is { Printed.Bound: not BoundKind.None and var bound } ? bound : null;
        Of = claim?.OfRegion?.Code ?? (claim is { OfIndicator: > 0 } ? indicators[claim.OfIndicator].Code : null);
        Among = claim?.AmongRegion?.Code ?? (claim is { Among.Length: > 0 } ? claim.Among : null);
        (DerivedValue, Difference) = (Round(row.Derived.OrNull), Round(row.Difference.OrNull));
        (Verdict, Cause, Fits) = (judgement.Verdict, judgement.Cause, Round(judgement.Fits));
        Rules = judgement.Rules;
        (Value, Base, Basis) = (Round(rework?.Value), Round(rework?.Base), rework?.Basis);
        Reason = row.Derived.Reason is { } why ? CodeLists.IdOf(why) : null;
        (Missing, Against) = (row.Derived.HasValue && claim?.Measure is not AuditMeasure.Rank ? [] : rework?.Missing ?? [], row.Against);
        (Source, Revision) = (claim?.Source, claim?.Revision);
    }

    object IDiffableRow.Identity => (Indicator, Region, Period, Measure, Of, Among, _rule);

    /// <summary>The words that add columns to all rows.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Selected { get; }

    public AuditMeasure Measure { get; }

    /// <summary>As printed; of base, of target, and of a value that was not declared, as stored.</summary>
    public decimal Declared { get; }

    /// <summary>How many places were printed; below zero for a value that was printed in a larger unit than the indicator's.</summary>
    public int? Decimals { get; }

    /// <summary>What the declared figure bounds; null when it is exact.</summary>
    public Bound? Bound { get; }

    /// <summary>The code of the region or indicator that a share is a share of.</summary>
    public string? Of { get; }

    /// <summary>Among whom a rank is: the code of a region, or words.</summary>
    public string? Among { get; }

    /// <summary>Worked out from what is stored, to six places; null for want of inputs.</summary>
    public decimal? DerivedValue { get; }

    /// <summary>declared − derivedValue.</summary>
    public decimal? Difference { get; }

    public AuditVerdict Verdict { get; }

    /// <summary>Of a mismatch the likely cause, of a contradiction the rule that is broken.</summary>
    public AuditCause? Cause { get; }

    /// <summary>The figure that the cause would give, to six places.</summary>
    public decimal? Fits { get; }

    /// <summary>The rules of rounding that print the derived figure like the declared one, when it has more digits.</summary>
    public IReadOnlyList<RoundingMode> Rules { get; }

    /// <summary>The actual or the part that the derived figure is of.</summary>
    public decimal? Value { get; }

    /// <summary>The base, required level or whole that it is set against.</summary>
    public decimal? Base { get; }

    /// <summary>
    /// inflow where the base is what the gross increase leaves, nominal where official growth is at constant prices, official where
    /// declared rates are subtracted, actual where a declared value stands beside the verified one.
    /// </summary>
    public string? Basis { get; }

    /// <summary>Why there is no derived figure.</summary>
    public string? Reason { get; }

    /// <summary>What is not stored: indicator, region and period of actuals, target before those of targets.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>What a stored figure was set against: spans, parts, an earlier cumulative, or how many of the regions below.</summary>
    public IReadOnlyList<string> Against { get; }

    /// <summary>The report, as the revision that wrote the figure says.</summary>
    public string? Source { get; }

    /// <summary>The revision that wrote the figure; null for stored values against each other.</summary>
    public long? Revision { get; }

    /// <summary>The fields that were different at the revision of since, as they were then; null for a row that is new or gone.</summary>
    [SelectableColumn("since")]
    public IReadOnlyDictionary<string, object?>? Was { get; set; }

    /// <summary>Whether the row was there at the revision of since and is no more; it is as it was then.</summary>
    [SelectableColumn("since")]
    public bool Gone { get; init; }

    private static decimal? Round(Rational? exact) => exact?.Round(Places);
}
