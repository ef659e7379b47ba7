using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Http.Formats;

/// <summary>The columns with which every row about a region and a period begins.</summary>
public abstract record KeyedRow
{
    protected KeyedRow(RowLabels labels, Indicator indicator, Region region, Period period, string? unit = null)
    {
        var span = labels.Of(period);
        Indicator = indicator.Code;
        IndicatorName = labels.Of(indicator);
        Region = region.Code;
        RegionName = region.NameIn(period.Last);
        Period = span.Text;
        PeriodLabel = span.Label;
        Start = span.Start;
        End = span.End;
        Unit = unit ?? indicator.Unit.Text;
    }

    /// <summary>The indicator's code.</summary>
    [JsonPropertyOrder(-9)]
    public string Indicator { get; }

    [JsonPropertyOrder(-8)]
    public string IndicatorName { get; }

    /// <summary>The region's code.</summary>
    [JsonPropertyOrder(-7)]
    public string Region { get; }

    [JsonPropertyOrder(-6)]
    public string RegionName { get; }

    /// <summary>In its shortest form: 2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11.</summary>
    [JsonPropertyOrder(-5)]
    public string Period { get; }

    /// <summary>The period in words, such as 2020年上半年.</summary>
    [JsonPropertyOrder(-4)]
    public string PeriodLabel { get; }

    /// <summary>The first day.</summary>
    [JsonPropertyOrder(-3)]
    [DataType(DataType.Date)]
    public string Start { get; }

    /// <summary>The last day.</summary>
    [JsonPropertyOrder(-2)]
    [DataType(DataType.Date)]
    public string End { get; }

    /// <summary>The unit of amounts in this row.</summary>
    [JsonPropertyOrder(-1)]
    public string Unit { get; }
}
