using Indicators.Catalogue;
using Indicators.Numbers;
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
    private const decimal Whole = 100;

    public IEnumerable<ImplausibleFigure> Of(ChangeSet changeSet) =>
        OfActuals(changeSet).Concat(changeSet.Targets.SelectMany(OfTarget)).Concat(changeSet.Declared.SelectMany(OfDeclared));

    private IEnumerable<ImplausibleFigure> OfActuals(ChangeSet changeSet)
    {
        var deletes = changeSet.ActualDeletes.ToLookup(key => key.Indicator);
        var puts = changeSet.Actuals.ToLookup(actual => actual.Key.Indicator);
        foreach (var id in puts.Select(group => group.Key).Union(deletes.Select(group => group.Key)))
        {
            var indicator = snapshot.Catalogue.Indicators[id];
            var beside = new StoredBeside(snapshot, indicator, [.. puts[id]], [.. deletes[id]]);
            foreach (var actual in puts[id])
            {
                foreach (var found in OfAmount(indicator, actual)) yield return found;
                foreach (var found in ActualComparisons.Of(indicator, actual, beside)) yield return found;
            }

            foreach (var found in new FinalReplacements(indicator, changeSet, beside, needsReason).Of(puts[id], deletes[id]))
                yield return found;
        }
    }

    private IEnumerable<ImplausibleFigure> OfAmount(Indicator indicator, Actual actual)
    {
        var cell = actual.Observation;
        if (cell.Status is ObservationStatus.Missing) yield break;
        if (cell.Status is not ObservationStatus.Estimated && actual.Key.Period.EndDate > today)
            yield return new(actual.Key, "period", WarningCode.FuturePeriod, In(indicator, cell.Value), null, actual.Key.Period.ToString());
        foreach (var found in OfAmount(indicator, actual.Key, "value", cell.Value)) yield return found;
        if (cell.Bound is not Bound.Range) yield break;
        foreach (var found in OfAmount(indicator, actual.Key, "high", cell.High)) yield return found;
    }

    private IEnumerable<ImplausibleFigure> OfTarget(Target target)
    {
        var indicator = snapshot.Catalogue.Indicators[target.Key.Indicator];
        var (kind, value) = (target.Key.Kind, target.Terms.Value);
        if (kind is TargetKind.Share && value.ToDecimal() > Whole)
            return [new(target.Key, "value", WarningCode.ShareOverWhole, value.ToDecimal(), Whole)];
        if (kind is not (TargetKind.Level or TargetKind.Range)) return [];
        return OfAmount(indicator, target.Key, "value", value)
            .Concat(target.Terms.High is { } high ? OfAmount(indicator, target.Key, "high", high) : []);
    }

    private static IEnumerable<ImplausibleFigure> OfDeclared(DeclaredFigure figure) =>
        figure.Key.Measure is DeclaredMeasure.Share && figure.Value.ToDecimal() > Whole
            ? [new(figure.Key, "value", WarningCode.ShareOverWhole, figure.Value.ToDecimal(), Whole)]
            : [];

    private static IEnumerable<ImplausibleFigure> OfAmount(Indicator indicator, object key, string field, FixedPoint value)
    {
        if (indicator.Nature is Nature.Ratio)
        {
            if (indicator.Unit.Dimension == Dimension.Percent && value.ToDecimal() > Whole)
                yield return new(key, field, WarningCode.ShareOverWhole, In(indicator, value), In(indicator, FixedPoint.From(Whole)));
        }
        else if (indicator.Unit.Dimension.IsCounted)
        {
            if (value.Millionths < 0) yield return new(key, field, WarningCode.NegativeCount, In(indicator, value), 0);
            if (!value.IsWhole) yield return new(key, field, WarningCode.FractionalCount, In(indicator, value), null);
        }
    }

    internal static decimal In(Indicator indicator, FixedPoint value) => value.In(indicator.Unit).ToDecimal();
}
