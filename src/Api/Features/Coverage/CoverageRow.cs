using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;
using Indicators.Queries;

namespace Indicators.Api.Features.Coverage;

/// <summary>Whether a region has reported a figure, and when.</summary>
public sealed record CoverageRow(CoverageCell Cell, RowLabels Labels, Precision Precision) : IAnswerRow<CoverageRow>
{
    private static readonly IReadOnlyList<NamedText> Withheld =
        [new(new("state"), CodeLists.Of<Reason>().Word(Reason.NotPermitted)!)];

    private const string StateDoc =
        "onTime 按时, late 迟报, missing 缺报, pending 未到期, exempt 免报; reported 已报 where no calendar says until when. Null where you may "
        + "not see it.";

    public static AnswerColumns<CoverageRow> Columns { get; } = new AnswerColumns<CoverageRow>()
        .Label("indicator", "The indicator's code.", row => row.Labels.Of(row.Cell.Indicator).Code)
        .Label("indicatorName", "", row => row.Labels.Of(row.Cell.Indicator).Name)
        .Label("region", "The region's code.", row => row.Labels.Of(row.Cell.Region).Code)
        .Label("regionName", "", row => row.Labels.Of(row.Cell.Region).Name)
        .Label("period", "In its shortest form.", row => row.Labels.Of(row.Cell.Period).Text)
        .Label("periodLabel", "The period in words, such as 2020年上半年.", row => row.Labels.Of(row.Cell.Period).Label)
        .Date("start", "The first day.", row => row.Labels.Of(row.Cell.Period).Start)
        .Date("end", "The last day.", row => row.Labels.Of(row.Cell.Period).End)
        .Code<CoverageState>("state", StateDoc, row => row.Cell.State, ColumnTraits.Nullable)
        .Time("reported", "When it first was; null where it is not there.", row => row.Cell.Reported, ColumnTraits.Nullable)
        .Date("due", "The last day on which it is in time; null where no calendar says so, or it is exempt.", row => row.Due,
            ColumnTraits.Nullable)
        .Integer("duePeriods", "Of all periods asked for, how many were due of this indicator and region.", row => row.Cell.Tally.Due)
        .Integer("onTimePeriods", "How many of these came in time.", row => row.Cell.Tally.OnTime)
        .Number("onTimeRate", "That in percent 按时率; null where none was due.", row => row.Rate, ColumnTraits.Nullable)
        .Pairs("reasons", "Why state is null.", row => row.Cell.State is null ? Withheld : []);

    private EncodedText? Due => Cell.Due is { } day ? new($"{day:yyyy-MM-dd}") : null;

    private decimal? Rate => Cell.Tally.Rate is { } rate ? Precision.Of(rate) : null;
}
