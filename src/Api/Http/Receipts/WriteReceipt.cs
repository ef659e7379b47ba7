using System.Text.Json.Serialization;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Receipts;

/// <summary>What became of a write.</summary>
/// <param name="Revision">The revision it made; without any change, and for a dry run, the newest there was before.</param>
/// <param name="Received">How many rows it had.</param>
/// <param name="Unchanged">Rows that were there as written, and deletes of what was not there.</param>
/// <param name="Warnings">What is unlikely in what was written, the first 1,000.</param>
/// <param name="WarningCount">How many warnings there are in all.</param>
/// <param name="Changes">The figures that it changed, old and new; null where they are more than 100.</param>
public sealed record WriteReceipt(
    long Revision, int Received, int Inserted, int Updated, int Unchanged, int Deleted, IReadOnlyList<ReceiptWarning> Warnings,
    int WarningCount, IReadOnlyList<ReceiptChange>? Changes)
{
    /// <summary>true where nothing was stored; there for a dry run alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? DryRun { get; init; }
}

/// <param name="Row">Counted from 0; null outside rows.</param>
/// <param name="Field">The field of the row.</param>
/// <param name="Code">A word of the table warnings of /codes.</param>
/// <param name="Message">In the language asked for.</param>
/// <param name="Indicator">The code of the indicator; null where no figure is meant.</param>
/// <param name="Region">The code of the region.</param>
/// <param name="Value">What was written; null where it is deleted, or no figure is meant.</param>
/// <param name="Compared">What it was compared with; null where it is unlikely by itself.</param>
public sealed record ReceiptWarning(
    int? Row, string Field, WarningCode Code, string Message, string? Indicator, string? Region, string? Period, decimal? Value,
    decimal? Compared)
{
    internal static ReceiptWarning Of(WriteWarning warning, Language language) => new(
        warning.Row, warning.Field, warning.Code, WarningMessages.Of(warning, language), warning.Indicator, warning.Region, warning.Period,
        warning.Value, warning.Compared);
}

/// <summary>A figure before and after a write.</summary>
public sealed record ReceiptChange
{
    public ReceiptChange(RowLabels labels, Indicator indicator, Region region, Period period, string? unit = null)
    {
        var (ofIndicator, ofRegion, ofPeriod) = (labels.Of(indicator), labels.Of(region), labels.Of(period));
        (Indicator, IndicatorName) = (ofIndicator.Code.Text, ofIndicator.Name.Text);
        (Region, RegionName) = (ofRegion.Code.Text, ofRegion.Name.Text);
        (Period, PeriodLabel, Start, End) = (ofPeriod.Text.Text, ofPeriod.Label.Text, period.Start, period.EndDate);
        Unit = unit ?? indicator.Unit.Text;
    }

    public string Indicator { get; }

    public string IndicatorName { get; }

    public string Region { get; }

    public string RegionName { get; }

    public string Period { get; }

    public string PeriodLabel { get; }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    /// <summary>The unit of its amounts.</summary>
    public string Unit { get; }

    /// <summary>The name of the route it is stored by.</summary>
    public required Resource Resource { get; init; }

    /// <summary>Of a target.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TargetKind? Kind { get; init; }

    /// <summary>Of a target.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Commitment? Commitment { get; init; }

    /// <summary>Of a target, the code of the region that set it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SetBy { get; init; }

    /// <summary>Of a declared figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeclaredMeasure? Measure { get; init; }

    /// <summary>Of a declared share, the code of its whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Of { get; init; }

    /// <summary>Of a declared rank, among whom.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Among { get; init; }

    /// <summary>As it was; null where nothing was stored.</summary>
    public required ReceiptFigure? Old { get; init; }

    /// <summary>As it is now; null where it was deleted.</summary>
    public required ReceiptFigure? New { get; init; }
}

/// <summary>What is stored of a figure; fields that it does not have are not there.</summary>
public sealed record ReceiptFigure
{
    /// <summary>In the unit of the row; the low end of a range; null when it is missing.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? High { get; init; }

    /// <summary>Of an actual.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ObservationStatus? Status { get; init; }

    /// <summary>What an actual or a declared figure bounds; not there when it is exact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Bound? Bound { get; init; }

    /// <summary>What an actual's reporter compares it with; not there where nothing was stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Base { get; init; }

    /// <summary>Whether an actual breaks with those before; not there where it does not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Break { get; init; }

    /// <summary>Of a target.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TargetOperator? Operator { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }
}
