using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Words;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>What a figure is of, all of it known.</summary>
internal sealed record FigureSubject(Indicator Indicator, Region Region, Period Period, FactPlaces Places);

/// <summary>Makes the fact of a cell: an actual, a target, or what a report printed.</summary>
/// <param name="setBy">Who set a target of a column for a region in a month; null for that itself.</param>
internal sealed class FigureReader(TableContext context, Func<TableColumn, Region, int, Region?> setBy)
{
    public ImportFact Actual(FigureSubject of, CellFigure figure, TableColumn column, RowKeys row, string cell, Unit? unit) =>
        Fact(FactKind.Actual, of, figure, row, cell) with
        {
            Unit = unit,
            Fields = row.Fields?.Where(field => field.Key is not CommitmentText.Field).ToDictionary(),
            Status = figure.Status ?? row.Status ?? column.Status ?? context.Status ?? ObservationStatus.Final,
            Bound = figure.Bound,
            High = figure.High,
            Decimals = null,
        };

    /// <summary>A level, of 以上 at least; a rate where it is one of growth. Who sets it is the region that the sheet is of.</summary>
    public ImportFact Target(FigureSubject of, CellFigure figure, TableColumn column, RowKeys row, string cell, Unit? unit)
    {
        var kind = FigureWords.KindOf(figure, column, row, of.Indicator)!.Value;
        var fact = Fact(FactKind.Target, of, figure, row, cell) with
        {
            Unit = Observations.Target.IsAmount(kind) ? unit : null,
            TargetKind = kind,
            High = figure.High,
            Decimals = null,
            SetBy = setBy(column, of.Region, of.Period.Last),
        };
        var fields = new Dictionary<string, string>(fact.Fields ?? Nothing);
        if (Operator(figure.Bound) is { } word) fields["operator"] = $"\"{word}\"";
        if (figure.Commitment is { } commitment) fields.TryAdd("commitment", $"\"{commitment.ToString().ToLowerInvariant()}\"");
        return fields.Count > 0 ? fact with { Fields = fields } : fact;
    }

    /// <summary>What is printed of a rate, with as many places; a fraction that lost its format is told as asked.</summary>
    public static ImportFact Declared(
        FigureSubject of, CellFigure figure, DeclaredMeasure measure, RowKeys row, string cell, bool isFraction, Region? whole, Unit? unit)
    {
        if (isFraction && !figure.IsPercent)
        {
            var (digits, places) = ColumnScale.Hundredfold(figure.Digits);
            figure = figure with { Digits = digits, Places = places };
        }

        return Fact(FactKind.Declared, of, figure, row, cell) with
        {
            Measure = measure,
            Of = whole,
            Unit = measure is DeclaredMeasure.Value ? unit : null,
            Bound = figure.Bound is Bound.About or Bound.Range ? Bound.None : figure.Bound,
        };
    }

    private static readonly Dictionary<string, string> Nothing = [];

    private static ImportFact Fact(FactKind kind, FigureSubject of, CellFigure figure, RowKeys row, string cell) => new()
    {
        Kind = kind,
        Cell = cell,
        Indicator = of.Indicator,
        Region = of.Region,
        Period = of.Period,
        Value = figure.Digits,
        Decimals = figure.Places,
        Note = row.Note,
        Fields = row.Fields,
        Places = of.Places,
    };

    private static string? Operator(Bound bound) => bound switch
    {
        Bound.AtLeast => "atLeast",
        Bound.MoreThan => "moreThan",
        Bound.AtMost => "atMost",
        Bound.LessThan => "lessThan",
        Bound.About => "about",
        Bound.None or Bound.Range => null,
    };
}
