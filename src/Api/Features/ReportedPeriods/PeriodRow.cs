using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Queries;

namespace Indicators.Api.Features.ReportedPeriods;

/// <summary>A period that somebody reported.</summary>
public sealed record PeriodRow(IndicatorText Indicator, PeriodText Period, int Reported, int Expected) : IAnswerRow<PeriodRow>
{
    public static AnswerColumns<PeriodRow> Columns { get; } = new AnswerColumns<PeriodRow>()
        .Label("indicator", "The indicator's code.", row => row.Indicator.Code)
        .Label("indicatorName", "", row => row.Indicator.Name)
        .Label("period", "In its shortest form.", row => row.Period.Text)
        .Label("periodLabel", "The period in words, such as 2020年上半年.", row => row.Period.Label)
        .Date("start", "The first day.", row => row.Period.Start)
        .Date("end", "The last day.", row => row.Period.End)
        .Integer("reported", "How many of the regions have a figure, reported or of a ratio out of reported parts.", row => row.Reported)
        .Integer("expected", "How many of the regions there were at the period's end.", row => row.Expected);

    public static PeriodRow Of(ReportedPeriod found, RowLabels labels) =>
        new(labels.Of(found.Indicator), labels.Of(found.Period), found.Reported, found.Expected);
}
