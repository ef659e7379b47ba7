using System.Text.Json.Serialization;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>One flat row of figures: asked fields are always there, null without a figure, and then with the cause in reasons.</summary>
public sealed class FigureItem : ISelectedColumns, IDiffableRow, IAnswerRow<FigureItem>
{
    private readonly FigurePresenter _shown;

    internal FigureItem(FigureResult result, FigurePresenter shown)
    {
        (Result, _shown, Span) = (result, shown, result.Period is { } period ? shown.Labels.Of(period) : null);
        (Flags, Reasons) = (FlagCodes.Of(result), shown.ReasonsOf(result));
    }

    public static IReadOnlyList<AnswerColumn<FigureItem>> Columns => FigureItemColumns.All;

    /// <summary>The words of the measures that the row has fields of.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Selected => _shown.Chosen;

    /// <summary>The fields that were different at the revision of since, as they were then; null for a row that is new.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?>? Was { get; set; }

    // Its cell and, where there are several, its target.
    object IDiffableRow.Identity => (Result.Indicator.Code, Result.Region.Code, Result.Period, Result.Target);

    internal FigureResult Result { get; }

    /// <summary>Null where no period is meant.</summary>
    internal RowLabels.Span? Span { get; }

    internal string IndicatorName => _shown.Labels.Of(Result.Indicator);

    internal IReadOnlyList<string> Flags { get; }

    internal IReadOnlyDictionary<string, string> Reasons { get; }

    /// <param name="column">The place of a measure's column among those of all measures.</param>
    internal ref readonly Measures.MeasureValue Cell(int column) => ref Result[_shown.SlotOf(column)];
}
