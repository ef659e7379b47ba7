using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>How rows are shown: worked out and rounded once, codes and labels in words.</summary>
public sealed class FigurePresenter
{
    private static readonly Dictionary<string, string> None = [];

    private readonly FigureLayout _layout;
    private readonly int[] _slots;
    private readonly Language _language;

    public FigurePresenter(FigureQuery query, IReadOnlyList<string> chosen, Precision precision, Language language)
    {
        (Chosen, Labels, _language) = (chosen, new(language), language);
        _layout = new(query.Measures, precision, Say);
        _slots = [.. FigureItemColumns.OfMeasures.Select(column => SlotOf(column.Name))];
    }

    public IReadOnlyList<string> Chosen { get; }

    public RowLabels Labels { get; }

    public FigureItem Show(FigureRow row) => new(_layout.Finish(row), this);

    internal int SlotOf(int column) => _slots[column];

    internal IReadOnlyDictionary<string, string> ReasonsOf(FigureResult result)
    {
        var reasons = None;
        foreach (var (column, slot) in _layout.Reasons)
        {
            if (result[slot].Reason is not { } why) continue;
            if (ReferenceEquals(reasons, None)) reasons = [];
            reasons[column.Name] = CodeLists.IdOf(why);
        }

        return reasons;
    }

    // Of a measure that was not asked for nobody asks a cell.
    private int SlotOf(string name) =>
        _layout.Columns.FirstOrDefault(own => own.Column.Name == name) is { Column: not null } found ? found.Slot : -1;

    private object Say(FigureRow row, MeasureColumn column, object item) => item switch
    {
        Enum code when column.Type is ColumnType.Label => CodeLists.LabelOf(code, _language),
        Period period => Labels.Of(period).Text,
        Target target => FigureTarget.Of(target, row.Indicator, row.Columns.Context.Tree, Labels),
        IReadOnlyList<Region> regions => regions.Select(region => region.Code).ToList(),
        _ => item,
    };
}
