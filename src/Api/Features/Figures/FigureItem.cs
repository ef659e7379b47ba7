using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>One flat row of figures: asked fields are always there, null without a figure, and then with the cause in reasons.</summary>
public sealed class FigureItem : IKeyedRow, IDiffableRow, IAnswerRow<FigureItem>
{
    private readonly FigurePresenter _shown;

    internal FigureItem(FigurePresenter shown) => _shown = shown;

    public static AnswerColumns<FigureItem> Columns => FigureItemColumns.All;

    IReadOnlyList<AnswerColumn<FigureItem>> IAnswerRow<FigureItem>.Own => _shown.Columns;

    // Its cell and, where there are several, its target.
    object IDiffableRow.Identity => (Result.Indicator.Code, Result.Region.Code, Result.Period, Result.Target, Result.IsTargetDerived);

    public IndicatorText Indicator { get; private set; } = null!;

    public RegionText Region { get; private set; } = null!;

    public PeriodText? Period { get; private set; }

    public EncodedText Unit => Indicator.Unit;

    /// <summary>The fields that were different at the revision of since, as they were then; null for a row that is new.</summary>
    public ChangedCells? Was { get; set; }

    internal FigureResult Result { get; } = new();

    internal RowLabels Labels => _shown.Labels;

    internal IReadOnlyList<NamedText> Reasons => _shown.ReasonsOf(Result);

    /// <param name="column">The place of a measure's column among those of all measures.</param>
    internal ref readonly MeasureValue Cell(int column) => ref Result[_shown.SlotOf(column)];

    /// <summary>Takes on the keys of what its result has become.</summary>
    internal FigureItem Named()
    {
        (Indicator, Region, Period) = (Labels.Of(Result.Indicator), Labels.Of(Result.Region, Result.Period), Labels.Of(Result.Period));
        return this;
    }
}
