using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Explain;

/// <summary>What was reported in the place of actuals before, with the sources of then.</summary>
internal sealed class EarlierReports(Snapshot snapshot, IReadOnlyCollection<FormulaInput> inputs)
{
    private const int Most = 10;

    private readonly ILookup<ActualKey, EarlierItem<Actual>> _earlier =
        snapshot.EarlierActuals(Provenance.Filters(inputs.Where(IsActual))).ToLookup(earlier => earlier.Item.Key);

    public IReadOnlyList<ExplainedEarlier> Of(FormulaInput input) => !IsActual(input)
        ? []
        : [.. _earlier[new(input.Indicator.Id, input.Period, input.Region.Id)].Take(Most).Select(earlier => Shown(earlier, input))];

    private static bool IsActual(FormulaInput input) => input is { Target: null, Declared: false };

    private static ExplainedEarlier Shown(EarlierItem<Actual> earlier, FormulaInput input)
    {
        var cell = earlier.Item.Observation;
        decimal? value = cell.Status is ObservationStatus.Missing ? null : cell.Value.In(input.Indicator.Unit).ToDecimal();
        return new(
            earlier.Revision, earlier.Time, value, cell.Status, earlier.Source, earlier.Item.Note, earlier.EndedBy, earlier.Reason);
    }
}
