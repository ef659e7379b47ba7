using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Explain;

/// <summary>What was written to inputs between two states, read once for all of them.</summary>
internal sealed class InputHistory
{
    private readonly RowLabels _labels;
    private readonly CatalogueVersion _catalogue;
    private readonly Provenance _before;
    private readonly Provenance _after;
    private readonly ILookup<object, StoredChange> _writes;

    public InputHistory(Snapshot then, Snapshot now, IReadOnlyCollection<FormulaInput> inputs, Language language)
    {
        (_labels, _catalogue) = (new(language, now.Catalogue.Regions), now.Catalogue);
        (_before, _after) = (new(then, inputs), new(now, inputs));
        var filter = new ChangeFilter(
            inputs.Select(input => input.Indicator.Id).ToHashSet(),
            inputs.Select(input => input.Region.Id).ToHashSet(),
            inputs.SelectMany(Provenance.Spans).ToHashSet());
        _writes = (inputs.Count == 0 ? [] : now.Changes(then.Revision, filter)).ToLookup(change => KeyOf(change.Item));
    }

    /// <summary>Those of some inputs that are not what they were.</summary>
    public IReadOnlyList<ExplainedChange> Of(IEnumerable<FormulaInput> inputs) =>
        [.. inputs.SelectMany(Provenance.Keys).Distinct().Select(Change).OfType<ExplainedChange>()];

    private ExplainedChange? Change(object key)
    {
        var (was, now) = (_before.Find(key), _after.Find(key));
        var (before, after) = (Value(was), Value(now));
        if (AreSame(before, after) || (was ?? now) is not { } item) return null;
        var (indicator, region, period) = Cell(key);
        return new(_labels, _catalogue.Indicators[indicator], _catalogue.Regions[region], period, Unit(item))
        {
            Resource = key switch { ActualKey => Resource.Actuals, TargetKey => Resource.Targets, _ => Resource.Declared },
            Was = before,
            Now = after,
            Writes = [.. _writes[key].Select(Write)],
        };
    }

    private static bool AreSame(ExplainedValue? was, ExplainedValue? now) => was is { } before && now is { } after
        ? ExplainedValue.Columns.All(column => column.AreSame(before, after))
        : was is null && now is null;

    private ExplainedWrite Write(StoredChange change) => new(
        change.Revision,
        change.Op,
        change.IsDelete ? null : Value(change.Item),
        (change.IsDelete ? null : Note(change.Item)) ?? change.Revision.Note);

    private ExplainedValue? Value(object? item) => item switch
    {
        Actual { Observation: var cell, Key: var key } => Value(cell, _catalogue.Indicators[key.Indicator].Unit),
        Target target when new FigureTarget(
            target, _catalogue.Indicators[target.Key.Indicator], _catalogue.Regions, _labels) is var written =>
            new ExplainedValue(written.Value.ToDecimal(), High: written.High?.ToDecimal(), Target: written),
        DeclaredFigure figure => new ExplainedValue(
            figure.ValueIn(_catalogue.Indicators[figure.Key.Indicator].Unit), Bound: figure.Bound is Bound.None ? null : figure.Bound),
        _ => null,
    };

    private static ExplainedValue Value(StoredObservation cell, Unit unit) => new(
        cell.Status is ObservationStatus.Missing ? null : cell.Value.In(unit).ToDecimal(),
        cell.Status,
        cell.Bound is Bound.None ? null : cell.Bound,
        cell.Bound is Bound.Range ? cell.High.In(unit).ToDecimal() : null,
        cell.Base?.In(unit).ToDecimal(),
        cell.Break);

    private static string? Unit(object item) => item switch
    {
        Target { Key.Kind: var kind } => Target.UnitOf(kind, indicator: null)?.Text,
        DeclaredFigure { Key.Measure: var measure } => DeclaredFigure.UnitOf(measure, indicator: null)?.Text,
        _ => null,
    };

    private static string? Note(object item) => item switch
    {
        Actual actual => actual.Note,
        Target target => target.Note,
        DeclaredFigure figure => figure.Note,
        _ => null,
    };

    private static object KeyOf(object item) => item switch
    {
        Actual actual => actual.Key,
        Target target => target.Key,
        DeclaredFigure figure => figure.Key,
        _ => item,
    };

    private static (int Indicator, int Region, Periods.Period Period) Cell(object key) => key switch
    {
        ActualKey actual => (actual.Indicator, actual.Region, actual.Period),
        TargetKey target => (target.Indicator, target.Region, target.Period),
        DeclaredKey declared => (declared.Indicator, declared.Region, declared.Period),
        _ => throw new InvalidOperationException($"A {key.GetType().Name} is no key of a figure."),
    };
}
