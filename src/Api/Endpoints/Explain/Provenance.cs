using Indicators.Actuals;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Targets;

namespace Indicators.Api.Endpoints.Explain;

/// <summary>Who wrote the inputs of a figure, and what they noted: the stored rows of just those keys.</summary>
public sealed class Provenance
{
    private readonly Dictionary<ActualKey, Stored<Actual>> _actuals;
    private readonly Dictionary<TargetKey, Stored<Target>> _targets;

    public Provenance(Snapshot snapshot, IReadOnlyCollection<Input> inputs)
    {
        _actuals = Filters(inputs.Where(input => input.Target is null)).SelectMany(snapshot.ListActuals).ToDictionary(stored => stored.Item.Key);
        _targets = Filters(inputs.Where(input => input.Target is not null)).SelectMany(snapshot.ListTargets).ToDictionary(stored => stored.Item.Key);
    }

    public Stored<Actual>? Of(Input input, Period span) => _actuals.GetValueOrDefault(new(input.Indicator.Id, span, input.Region.Id));

    public Stored<Target>? Of(Target target) => _targets.GetValueOrDefault(target.Key);

    private static IEnumerable<StoredFilter> Filters(IEnumerable<Input> inputs) =>
        inputs.GroupBy(input => input.Indicator.Id).Select(ofIndicator => new StoredFilter
        {
            Indicators = [ofIndicator.Key],
            Periods = [.. ofIndicator.SelectMany(Spans).Distinct()],
            Regions = [.. ofIndicator.Select(input => input.Region.Id).Distinct()],
        });

    private static IEnumerable<Period> Spans(Input input) =>
        [input.Period, .. input.Reading.Derivation is { } derivation ? derivation.Parts.Concat(derivation.Disagreeing ?? []).Select(part => part.Span) : []];
}
