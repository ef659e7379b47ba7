using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage.Versions;
using BoundKind = Indicators.Observations.Bound;

namespace Indicators.Api.Http.Receipts;

/// <summary>Changes of figures as rows; what changed in the catalogue is no figure.</summary>
internal sealed class ReceiptChanges(CatalogueVersion catalogue, Language language)
{
    private readonly RowLabels _labels = new(language, catalogue.Regions);

    public IReadOnlyList<ReceiptChange> Of(IEnumerable<ItemChange> changes) => [.. changes.Select(Of).OfType<ReceiptChange>()];

    private ReceiptChange? Of(ItemChange change) => change.Item switch
    {
        Actual { Key: var key } => new(_labels, catalogue.Indicators[key.Indicator], catalogue.Regions[key.Region], key.Period)
        {
            Resource = Resource.Actuals,
            Old = Figure(change.Before),
            New = Figure(change.After),
        },
        Target { Key: var key } => new(
            _labels, catalogue.Indicators[key.Indicator], catalogue.Regions[key.Region], key.Period,
            Target.UnitOf(key.Kind, catalogue.Indicators[key.Indicator].Unit).Text)
        {
            Resource = Resource.Targets,
            Kind = key.Kind,
            Commitment = key.Commitment,
            SetBy = catalogue.Regions[key.SetBy].Code,
            Old = Figure(change.Before),
            New = Figure(change.After),
        },
        DeclaredFigure { Key: var key } => new(
            _labels, catalogue.Indicators[key.Indicator], catalogue.Regions[key.Region], key.Period,
            DeclaredFigure.UnitOf(key.Measure, catalogue.Indicators[key.Indicator].Unit).Text)
        {
            Resource = Resource.Declared,
            Measure = key.Measure,
            Of = DeclaredKeyCodes.Whole(key, catalogue),
            Among = DeclaredKeyCodes.Among(key, catalogue),
            Old = Figure(change.Before),
            New = Figure(change.After),
        },
        _ => null,
    };

    private ReceiptFigure? Figure(object? item) => item switch
    {
        Actual actual => Figure(actual.Observation, catalogue.Indicators[actual.Key.Indicator].Unit, actual.Note),
        Target target => new()
        {
            Value = target.ValueIn(catalogue.Indicators[target.Key.Indicator].Unit).ToDecimal(),
            High = target.Terms.High?.In(catalogue.Indicators[target.Key.Indicator].Unit).ToDecimal(),
            Operator = target.Terms.Operator,
            Note = target.Note,
        },
        DeclaredFigure figure => new()
        {
            Value = figure.ValueIn(catalogue.Indicators[figure.Key.Indicator].Unit),
            Bound = Given(figure.Bound),
            Note = figure.Note,
        },
        _ => null,
    };

    private static ReceiptFigure Figure(StoredObservation cell, Unit unit, string? note) => new()
    {
        Value = cell.Status is ObservationStatus.Missing ? null : cell.Value.In(unit).ToDecimal(),
        High = cell.Bound is BoundKind.Range ? cell.High.In(unit).ToDecimal() : null,
        Status = cell.Status,
        Bound = Given(cell.Bound),
        Base = cell.Base?.In(unit).ToDecimal(),
        Break = cell.Break ? true : null,
        Note = note,
    };

    private static BoundKind? Given(BoundKind bound) => bound is BoundKind.None ? null : bound;
}
