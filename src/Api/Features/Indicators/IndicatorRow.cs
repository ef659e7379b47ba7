using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <param name="Periods">Those that have actuals, the earliest end first.</param>
/// <param name="Updated">Null when it was shipped.</param>
public sealed record IndicatorRow(Indicator Indicator, IReadOnlyList<Period> Periods, DateTimeOffset? Updated) : IAnswerRow<IndicatorRow>
{
    private const string UnusualDoc = "By how many percent a figure may differ from a year before without a warning; null for 30.";
    private const string SubtractableDoc = "Whether spans of a flow may be taken from each other (Q2 = H1 − Q1), and not only added.";
    private const string NumeratorDoc = "The code of a ratio's upper part; null when the ratio is only ever reported as such.";
    private const string InflowDoc = "Of a stock, the code of what is added to it, gross: opening + inflow ≥ closing.";

    public IndicatorRow(Indicator indicator, Snapshot snapshot)
        : this(indicator, snapshot.ActualPeriods(indicator.Id), snapshot.FindRevision(indicator.Revision)?.Time)
    {
    }

    public static AnswerColumns<IndicatorRow> Columns { get; } = new AnswerColumns<IndicatorRow>()
        .Text("code", "", row => row.Indicator.Code)
        .Text("name", "", row => row.Indicator.Name)
        .Text("nameEn", "", row => row.Indicator.NameEn, ColumnTraits.Nullable)
        .Text("shortName", "For where there is little room.", row => row.Indicator.ShortName, ColumnTraits.Nullable)
        .Text("unit", "The unit it is shown in and, unless said otherwise, written in.", row => row.Indicator.Unit.Text)
        .Code<Nature>("nature", "", row => row.Indicator.Nature)
        .Code<Direction>("direction", "", row => row.Indicator.Direction)
        .Integer("decimals", "How many places a bureau prints.", row => row.Indicator.Decimals, ColumnTraits.Nullable)
        .Texts("aliases", "", row => row.Indicator.Aliases)
        .Text("numerator", NumeratorDoc, row => row.Indicator.Numerator, ColumnTraits.Nullable)
        .Text("denominator", "", row => row.Indicator.Denominator, ColumnTraits.Nullable)
        .Number("factor", "What numerator ÷ denominator is multiplied with.", row => row.Indicator.Factor)
        .Code<PriceBasis>("priceBasis", "", row => row.Indicator.PriceBasis)
        .Code<Audience>(
            "audience", "Whom its figures, and what derives from them, are for: internal ones go to keys whose scope covers them.",
            row => row.Indicator.Audience)
        .Truth(
            "review", "Whether what is written of it is reviewed before it counts, and so goes by POST /submissions.",
            row => row.Indicator.Review)
        .Truth("additiveAcrossRegions", "", row => row.Indicator.AdditiveAcrossRegions)
        .Truth("subtractable", SubtractableDoc, row => row.Indicator.Subtractable)
        .Code<Frequency>("shortestPeriod", "", row => row.Indicator.ShortestPeriod)
        .Texts("parts", "The codes of what a total is the sum of.", row => row.Indicator.Parts)
        .Text("inflow", InflowDoc, row => row.Indicator.Inflow, ColumnTraits.Nullable)
        .Truth("cumulative", "Whether nothing leaves a stock: opening + inflow = closing.", row => row.Indicator.Cumulative)
        .Number("unusual", UnusualDoc, row => row.Indicator.Unusual, ColumnTraits.Nullable)
        .Text("definition", "", row => row.Indicator.Definition, ColumnTraits.Nullable)
        .Text("source", "", row => row.Indicator.Source, ColumnTraits.Nullable)
        .Text("authority", "Who answers for what is counted, and how.", row => row.Indicator.Authority, ColumnTraits.Nullable)
        .Text("formNumber", "表号 of the statutory form.", row => row.Indicator.FormNumber, ColumnTraits.Nullable)
        .Text("formMaker", "制定机关 of that form.", row => row.Indicator.FormMaker, ColumnTraits.Nullable)
        .Text("formApproval", "批准文号 of that form.", row => row.Indicator.FormApproval, ColumnTraits.Nullable)
        .Text("formValidUntil", "有效期至 of that form.", row => row.Indicator.FormValidUntil, ColumnTraits.Nullable)
        .Text(
            "supersedes", "The code of the indicator that this one takes the place of.", row => row.Indicator.Supersedes,
            ColumnTraits.Nullable)
        .Text("firstPeriod", "The earliest period with actuals.", row => row.FirstPeriod?.ToString(), ColumnTraits.Nullable)
        .Text("lastPeriod", "The period with actuals that ends last.", row => row.LastPeriod?.ToString(), ColumnTraits.Nullable)
        .Codes("frequencies", "The lengths of the periods with actuals.", row => row.Frequencies)
        .Long("revision", "The revision that wrote it; 0 when it was shipped.", row => row.Indicator.Revision)
        .Time("updated", "Null when it was shipped.", row => row.Updated, ColumnTraits.Nullable);

    private Period? FirstPeriod => Periods.Count == 0 ? null : Periods.Min();

    private Period? LastPeriod => Periods.Count == 0 ? null : Periods[^1];

    private IReadOnlyList<Frequency> Frequencies => [.. Periods.Select(period => period.Frequency).OfType<Frequency>().Distinct().Order()];
}
