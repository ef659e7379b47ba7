using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>Final figures that are replaced or deleted without anybody saying why.</summary>
internal sealed class FinalReplacements(Indicator indicator, ChangeSet changeSet, StoredBeside beside, bool needsReason)
{
    public IEnumerable<ImplausibleFigure> Of(IEnumerable<Actual> puts, IEnumerable<ActualKey> deletes)
    {
        var replaced = puts
            .Where(actual => !IsExplained(actual.Note ?? changeSet.Note))
            .Select(actual => (actual.Key, Cell: (StoredObservation?)actual.Observation));
        var deleted = IsExplained(changeSet.Note) ? [] : deletes.Select(key => (Key: key, Cell: (StoredObservation?)null));
        foreach (var (key, cell) in replaced.Concat(deleted))
        {
            if (beside.Stored(key) is not { Status: ObservationStatus.Final } final || Says(cell) == Says(final)) continue;
            yield return new(
                key, "value", WarningCode.FinalReplaced,
                cell is { Status: not ObservationStatus.Missing, Value: var value } ? PlausibilityCheck.In(indicator, value) : null,
                PlausibilityCheck.In(indicator, final.Value));
        }
    }

    // Whichever revision wrote it.
    private static StoredObservation? Says(StoredObservation? cell) => cell is { } stored ? stored with { Revision = 0 } : null;

    private bool IsExplained(string? note) => note is not null && (!needsReason || changeSet.Reason is not null);
}
