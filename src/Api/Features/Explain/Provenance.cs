using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Explain;

/// <param name="Source">Where the revision that wrote it says it comes from.</param>
/// <param name="Updated">Null for what is to be written yet.</param>
/// <param name="Revision">The one that wrote it; 0 for what is to be written yet.</param>
public sealed record WriteOrigin(string? Source, string? Note, DateTimeOffset? Updated, long Revision)
{
    internal static WriteOrigin Of<T>(StoredItem<T> stored, string? note) =>
        new(stored.Source, note, stored.Revision == 0 ? null : stored.Updated, stored.Revision);
}

/// <summary>Who wrote the inputs of a figure, and what they noted: the stored rows of just those keys.</summary>
public sealed class Provenance
{
    private readonly Dictionary<ActualKey, StoredItem<Actual>> _actuals;
    private readonly Dictionary<TargetKey, StoredItem<Target>> _targets;
    private readonly Dictionary<DeclaredKey, StoredItem<DeclaredFigure>> _declared;

    /// <param name="preview">What is seen as if it had been written; null for what is stored alone.</param>
    public Provenance(Snapshot snapshot, IReadOnlyCollection<FormulaInput> inputs, ChangeSet? preview = null)
    {
        _actuals = snapshot.ListActuals(Filters(inputs.Where(input => input is { Target: null, Declared: false })))
            .ToDictionary(stored => stored.Item.Key);
        _targets = snapshot.ListTargets(Filters(inputs.Where(input => input.Target is not null)))
            .ToDictionary(stored => stored.Item.Key);
        _declared = Filters(inputs.Where(input => input.Declared)).Select(filter => filter with { Measures = [DeclaredMeasure.Growth] })
            .SelectMany(snapshot.ListDeclared).ToDictionary(stored => stored.Item.Key);
        if (preview is null) return;
        foreach (var actual in preview.Actuals) _actuals[actual.Key] = new(actual, 0, default, preview.Source);
        foreach (var key in preview.ActualDeletes) _actuals.Remove(key);
        foreach (var target in preview.Targets) _targets[target.Key] = new(target, 0, default, preview.Source);
        foreach (var figure in preview.Declared) _declared[figure.Key] = new(figure, 0, default, preview.Source);
    }

    /// <summary>What is stored under a key of any kind; null when nothing is.</summary>
    public object? Find(object key) => key switch
    {
        ActualKey actual => _actuals.GetValueOrDefault(actual)?.Item,
        TargetKey target => _targets.GetValueOrDefault(target)?.Item,
        DeclaredKey declared => _declared.GetValueOrDefault(declared)?.Item,
        _ => null,
    };

    /// <summary>The keys under which an input, and what it was worked out from, may be written.</summary>
    public static IEnumerable<object> Keys(FormulaInput input) => input switch
    {
        { Target.IsDerived: true } => [],
        { Target: { } target } => [target.Key],
        { Declared: true } => [new DeclaredKey(input.Indicator.Id, input.Period, input.Region.Id, DeclaredMeasure.Growth)],
        _ => Spans(input).Distinct().Select(span => (object)new ActualKey(input.Indicator.Id, span, input.Region.Id)),
    };

    /// <summary>A reported span of an input.</summary>
    public StoredItem<Actual>? Of(FormulaInput input, Period span) =>
        _actuals.GetValueOrDefault(new(input.Indicator.Id, span, input.Region.Id));

    /// <summary>Null for what nobody wrote: what is missing, and what follows from others.</summary>
    public WriteOrigin? Of(FormulaInput input) => input switch
    {
        { Observation.Derived: true } => null,
        { Target: { } target } =>
            _targets.GetValueOrDefault(target.Key) is { } stored ? WriteOrigin.Of(stored, stored.Item.Note) : null,
        { Declared: true } =>
            _declared.GetValueOrDefault(new(input.Indicator.Id, input.Period, input.Region.Id, DeclaredMeasure.Growth)) is { } stored
                ? WriteOrigin.Of(stored, stored.Item.Note)
                : null,
        _ => Of(input, Written(input)) is { } stored ? WriteOrigin.Of(stored, stored.Item.Note) : null,
    };

    internal static IReadOnlyList<StoredFilter> Filters(IEnumerable<FormulaInput> inputs) =>
    [
        .. inputs.GroupBy(input => input.Indicator.Id).Select(ofIndicator => new StoredFilter
        {
            Indicators = [ofIndicator.Key],
            Periods = [.. ofIndicator.SelectMany(Spans).Distinct()],
            Regions = [.. ofIndicator.Select(input => input.Region.Id).Distinct()],
        }),
    ];

    // A base is written with the figure that states it.
    private static Period Written(FormulaInput input) => input.StatedWith ?? input.Period;

    internal static IEnumerable<Period> Spans(FormulaInput input) =>
        [Written(input), .. input.Observation.Derivation is { } derivation
            ? derivation.Parts.Concat(derivation.Disagreeing ?? []).Select(part => part.Span)
            : []];
}
