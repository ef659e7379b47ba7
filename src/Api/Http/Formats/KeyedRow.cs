using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Http.Formats;

/// <summary>A row about an indicator, a region and a period.</summary>
public interface IKeyedRow
{
    IndicatorText Indicator { get; }

    RegionText Region { get; }

    /// <summary>Null where there is none to be meant.</summary>
    PeriodText? Period { get; }

    EncodedText Unit { get; }

    /// <summary>Under what the region stood in the period; null where it stood under nothing.</summary>
    EncodedText? ParentName { get; }
}

/// <summary>What rows about a region and a period begin with.</summary>
public abstract class KeyedRow(RowLabels labels, Indicator indicator, Region region, Period period, string? unit = null) : IKeyedRow
{
    public IndicatorText Indicator { get; } = labels.Of(indicator);

    public RegionText Region { get; } = labels.Of(region, period);

    public PeriodText? Period { get; } = labels.Of(period);

    public EncodedText Unit { get; } = labels.Of(unit ?? indicator.Unit.Text);

    public EncodedText? ParentName => labels.ParentOf(region, period);
}

/// <summary>The columns with which all of them begin.</summary>
public static class KeyColumns
{
    private const string ParentDoc = "What the region stood under in the period; there where fields names it, and in tables with labels.";

    private static readonly ColumnTraits OfTables =
        new() { IsNullable = true, Choices = [ListParameters.Fields.Name, ListParameters.Header.Name] };

    private const string PeriodDoc = "In its shortest form: 2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11";

    public static AnswerColumns<TRow> Keys<TRow>(this AnswerColumns<TRow> columns)
        where TRow : IKeyedRow => columns.Keys(null, "The region's code.", $"{PeriodDoc}.");

    /// <summary>The same where a total may be of what has no code, or of no period.</summary>
    public static AnswerColumns<TRow> KeysOrNone<TRow>(this AnswerColumns<TRow> columns)
        where TRow : IKeyedRow => columns.Keys(
        ColumnTraits.Nullable,
        "The region's code in the period; null in a total of what has no code.",
        $"{PeriodDoc}; null where there is none to be meant.");

    private static AnswerColumns<TRow> Keys<TRow>(
        this AnswerColumns<TRow> columns, ColumnTraits? traits, string regionDoc, string periodDoc)
        where TRow : IKeyedRow => columns
        .Label("indicator", "The indicator's code.", row => row.Indicator.Code)
        .Label("indicatorName", "", row => row.Indicator.Name)
        .Label("region", regionDoc, row => row.Region.Code is var code && ReferenceEquals(code, EncodedText.Empty) ? null : code, traits)
        .Label("regionName", "", row => row.Region.Name)
        .Label("parentName", ParentDoc, row => row.ParentName, OfTables)
        .Label("period", periodDoc, row => row.Period?.Text, traits)
        .Label("periodLabel", "The period in words, such as 2020年上半年.", row => row.Period?.Label, traits)
        .Date("start", "The first day.", row => row.Period?.Start, traits)
        .Date("end", "The last day.", row => row.Period?.End, traits)
        .Label("unit", "The unit of amounts in this row.", row => row.Unit);
}
