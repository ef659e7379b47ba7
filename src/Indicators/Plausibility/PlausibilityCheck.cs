using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>
/// What is unlikely in what is about to be written, by itself and beside what is stored: read set-wise, a few slices an indicator.
/// </summary>
/// <param name="today">A period that ends later is not over.</param>
/// <param name="needsReason">Whether a note alone is not enough to replace a final figure, and the change set must give a reason.</param>
public sealed class PlausibilityCheck(Snapshot snapshot, DateOnly today, bool needsReason = false)
{
    /// <summary>Column by column, as they are taken.</summary>
    public IEnumerable<ImplausibleFigure> Of(ChangeSet changeSet)
    {
        List<ImplausibleFigure> found = [];
        foreach (var target in changeSet.Targets) OfTarget(target, found);
        foreach (var figure in changeSet.Declared)
        {
            if (figure.Key.Measure is DeclaredMeasure.Share) AmountCheck.OfShare(figure.Key, figure.Value, found);
        }

        return OfActuals(changeSet).Concat(found);
    }

    private IEnumerable<ImplausibleFigure> OfActuals(ChangeSet changeSet)
    {
        List<ImplausibleFigure> found = [];
        foreach (var (id, columns) in WrittenColumn.Of(changeSet))
        {
            var indicator = snapshot.Catalogue.Indicators[id];
            var amounts = new AmountCheck(indicator);
            var stored = new StoredColumns(snapshot, indicator, columns);
            foreach (var column in columns)
            {
                found.Clear();
                var isOver = column.Period.EndDate <= today;
                var comparison = new ColumnComparison(indicator, column, stored, IsExplained(changeSet, changeSet.Note));
                foreach (var actual in column.Puts)
                {
                    OfActual(actual, indicator, amounts, isOver, found);
                    comparison.Of(actual, IsExplained(changeSet, actual.Note), found);
                }

                comparison.OfDeletes(found);
                foreach (var figure in found) yield return figure;
            }
        }
    }

    private static void OfActual(Actual actual, Indicator indicator, AmountCheck amounts, bool isOver, List<ImplausibleFigure> found)
    {
        var cell = actual.Observation;
        if (cell.Status is ObservationStatus.Missing) return;
        if (!isOver && cell.Status is not ObservationStatus.Estimated)
            found.Add(new(actual.Key, "period", WarningCode.FuturePeriod, cell.Value, null, indicator.Unit) { Beside = actual.Key.Period });
        amounts.Of(actual.Key, "value", cell.Value, found);
        if (cell.Bound is Bound.Range) amounts.Of(actual.Key, "high", cell.High, found);
        if (cell.Base is { } @base) amounts.Of(actual.Key, "base", @base, found);
    }

    private void OfTarget(Target target, List<ImplausibleFigure> found)
    {
        if (target.Key.Kind is TargetKind.Share) AmountCheck.OfShare(target.Key, target.Terms.Value, found);
        if (target.Key.Kind is not (TargetKind.Level or TargetKind.Range)) return;
        var amounts = new AmountCheck(snapshot.Catalogue.Indicators[target.Key.Indicator]);
        amounts.Of(target.Key, "value", target.Terms.Value, found);
        if (target.Terms.High is { } high) amounts.Of(target.Key, "high", high, found);
    }

    private bool IsExplained(ChangeSet changeSet, string? note) => note is not null && (!needsReason || changeSet.Reason is not null);
}
