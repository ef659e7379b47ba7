using Indicators.Observations;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Storage.Submissions;

/// <summary>The figures of a change set, as they are kept: what it puts and deletes.</summary>
public sealed record SubmittedFigures
{
    public IReadOnlyList<Actual> Actuals { get; init; } = [];

    public IReadOnlyList<ActualKey> ActualDeletes { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<TargetKey> TargetDeletes { get; init; } = [];

    public IReadOnlyList<DeclaredFigure> Declared { get; init; } = [];

    public IReadOnlyList<DeclaredKey> DeclaredDeletes { get; init; } = [];

    public WriteReason? Reason { get; init; }

    public Override? Override { get; init; }

    public bool Correct { get; init; }

    public static SubmittedFigures Of(ChangeSet changes) => new()
    {
        Actuals = changes.Actuals,
        ActualDeletes = changes.ActualDeletes,
        Targets = changes.Targets,
        TargetDeletes = changes.TargetDeletes,
        Declared = changes.Declared,
        DeclaredDeletes = changes.DeclaredDeletes,
        Reason = changes.Reason,
        Override = changes.Override,
        Correct = changes.Correct,
    };

    /// <summary>What stood under the keys of some changes.</summary>
    public static SubmittedFigures Before(IEnumerable<Versions.ItemChange> changes)
    {
        var stored = changes.Select(change => change.Before).OfType<object>().ToList();
        return new()
        {
            Actuals = [.. stored.OfType<Actual>()],
            Targets = [.. stored.OfType<Target>()],
            Declared = [.. stored.OfType<DeclaredFigure>()],
        };
    }

    public ChangeSet ToChangeSet() => new()
    {
        Actuals = Actuals,
        ActualDeletes = ActualDeletes,
        Targets = Targets,
        TargetDeletes = TargetDeletes,
        Declared = Declared,
        DeclaredDeletes = DeclaredDeletes,
        Reason = Reason,
        Override = Override,
        Correct = Correct,
    };

    /// <summary>All that it puts, by their keys.</summary>
    public IReadOnlyDictionary<object, object> ByKey() =>
        Actuals.Select(actual => (Key: (object)actual.Key, Item: (object)actual))
            .Concat(Targets.Select(target => (Key: (object)target.Key, Item: (object)target)))
            .Concat(Declared.Select(figure => (Key: (object)figure.Key, Item: (object)figure)))
            .ToDictionary(pair => pair.Key, pair => pair.Item);
}

/// <summary>What a submission says: the body as it came, what was made of it, and what it was held against.</summary>
public sealed record SubmissionContent(string Sent, SubmittedFigures Figures, SubmittedFigures Held);
