using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>A figure worked out from its parts, to stand beside the reported one.</summary>
/// <param name="Difference">Reported − worked out.</param>
/// <param name="Reported">How many of the parts there are.</param>
/// <param name="Missing">The regions below whose figure is not there.</param>
public sealed record ComputedFigure(Reading Value, Outcome Difference, int Reported, int Expected, IReadOnlyList<Region> Missing);

/// <summary>A region from those directly below it, or a ratio from its numerator and denominator.</summary>
public sealed class ComputedColumn(Worksheet sheet, Indicator indicator, Period period)
{
    private const int PartsOfRatio = 2;

    private ComputedFigure?[]? _figures;

    public ComputedFigure this[int index] => (_figures ??= new ComputedFigure?[sheet.Frame.Count])[index] ??= Work(index);

    /// <summary>The formula of what there is; what is missing is left out of it.</summary>
    public T Formula<T>(int index)
        where T : IAmount<T> => (this[index].Value.Value is null, Divides(index)) switch
        {
            (true, _) when this[index].Value.Reason is Reason.NotApplicable => T.None(Reason.NotApplicable),
            (true, _) => T.None(this[index].Value.Reason, [.. Totals.Members<T>(sheet.Children, indicator, period, Below(index))]),
            (_, true) => new StoredWorkings(sheet, indicator, (StoredColumns)sheet.Columns(indicator)).Quotient<T>(period, index).As(Quantity.Computed),
            _ => Totals.Formula<T>(sheet.Children, indicator, period, Below(index)).As(Quantity.Computed),
        };

    /// <summary>The reported figure less the one worked out and, where parts are missing, all of them.</summary>
    public IReadOnlyList<Term> Beside(int index)
    {
        var (figure, reported, computed) = (this[index], AsReported<Term>(index), Formula<Term>(index));
        return figure.Reported == figure.Expected
            ? [(reported - computed).As(Quantity.Difference)]
            : [Term.None(Reason.PartsMissing, [reported, .. Totals.Members<Term>(sheet.Children, indicator, period, Below(index))])];
    }

    private ComputedFigure Work(int index) => Divides(index)
        ? Beside(index, sheet.Columns(indicator).Divided(period)![index], PartsOfRatio, PartsOfRatio, [])
        : FromBelow(index);

    private bool Divides(int index) => sheet.Columns(indicator).Divided(period) is { } divided && divided[index].Value is not null;

    private IReadOnlyList<Region> Below(int index) => sheet.Tree.Within(sheet.Frame.Regions[index], null, period.Last);

    private ComputedFigure FromBelow(int index)
    {
        var below = Below(index);
        var total = below.Count == 0
            ? new Total(Reading.Missing(Reason.NotApplicable), 0, [])
            : Totals.Of(sheet.Children, indicator, period, below);
        return Beside(index, total.Sum, total.Reported, total.Expected, [.. total.Missing.Select(place => below[place])]);
    }

    private ComputedFigure Beside(int index, Reading computed, int reported, int expected, IReadOnlyList<Region> missing)
    {
        var complete = reported == expected ? computed.Exact : Reason.PartsMissing;
        return new(computed, AsReported<Evaluation>(index).Result - complete, reported, expected, missing);
    }

    // A ratio that nobody reported is the one worked out, and differs from itself by nothing.
    private T AsReported<T>(int index)
        where T : IAmount<T> => sheet.Columns(indicator)[period][index].Flags.HasFlag(Flags.Computed)
            ? T.None(Reason.NotReported)
            : sheet.Columns(indicator).Amount<T>(Quantity.Actual, period, index);
}
