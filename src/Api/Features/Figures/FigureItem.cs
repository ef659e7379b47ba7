using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Measures;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>One flat row of figures: asked fields are always there, null without a figure, and then with the cause in reasons.</summary>
public sealed class FigureItem : IKeyedRow, IDiffableRow, IAnswerRow<FigureItem>, IFollowingRow<FigureItem>
{
    private readonly FigurePresenter _shown;
    private RegionText? _region;

    internal FigureItem(FigurePresenter shown) => _shown = shown;

    public static AnswerColumns<FigureItem> Columns => FigureItemColumns.All;

    IReadOnlyList<AnswerColumn<FigureItem>> IAnswerRow<FigureItem>.Own => _shown.Columns;

    ReadOnlySpan<bool> IFollowingRow<FigureItem>.Differing => Result.Differing;

    // Its cell and, where each has a row, its target: else a row of which another target counts now is the same.
    object IDiffableRow.Identity => (
        Result.Indicator.Id, Result.Region.Id, Result.Period,
        _shown.HasRowPerTarget ? (Result.Target, Result.IsTargetDerived) : ((TargetKey?, bool)?)null);

    int IFollowingRow<FigureItem>.SlotOf(AnswerColumn<FigureItem> column) => _shown.SlotOf(column.Name);

    public IndicatorText Indicator => Labels.Of(Result.Indicator);

    public RegionText Region => _region ??= Result.Period is { } then ? Labels.Of(Result.Region, then) : Labels.Of(Result.Region);

    public PeriodText? Period => Result.Period is { } period ? Labels.Of(period) : null;

    public EncodedText Unit => Indicator.Unit;

    public EncodedText? ParentName => Labels.ParentOf(Result.Region, Result.Period);

    public ChangedCells? Was { get; set; }

    /// <summary>Whether there is no such row any more; it has its keys alone.</summary>
    public bool Gone { get; init; }

    internal FigureResult Result { get; } = new();

    internal RowLabels Labels => _shown.Labels;

    internal IReadOnlyList<NamedText> Reasons { get; set; } = [];

    /// <param name="column">The place of a measure's column among those of all measures.</param>
    internal ref readonly MeasureValue Cell(int column) => ref Result[_shown.SlotOf(column)];

    /// <summary>What was shown before is forgotten.</summary>
    internal FigureItem Begin()
    {
        _region = null;
        return this;
    }

    internal FigureTarget Against(Target target) => new(target, Result.Indicator, Result.Row.Columns.Context.Tree, Labels);
}
