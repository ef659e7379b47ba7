using Indicators.Api.Configuration;
using Indicators.Api.Http.Errors;
using Indicators.Plausibility;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>How a write is judged beyond its faults: what is unlikely in it is told, and what the service insists on is refused.</summary>
/// <param name="Today">In the time of Beijing.</param>
/// <param name="ReasonsRequired">Whether who replaces a final figure must say why.</param>
public sealed record WritePolicy(DateOnly Today, bool ReasonsRequired)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static WritePolicy Of(HttpContext context) => Of(
        context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestServices.GetRequiredService<Settings>());

    public static WritePolicy Of(TimeProvider clock, Settings settings) =>
        new(DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Beijing).DateTime), settings.ReasonsRequired);

    /// <summary>The change set with its warnings.</summary>
    /// <param name="known">Those that are known already.</param>
    /// <param name="rowOf">The row that a key was in.</param>
    public ChangeSet Judge(
        ChangeSet changeSet, Snapshot snapshot, ValidationErrors faults, IReadOnlyList<WriteWarning> known, Func<object, int?> rowOf)
    {
        // What is refused anyway needs no warnings.
        if (faults.Any && !ReasonsRequired) return changeSet;
        List<WriteWarning> warnings = [.. known.Take(ValidationErrors.Kept)];
        var count = known.Count;
        foreach (var found in new PlausibilityCheck(snapshot, Today, ReasonsRequired).Of(changeSet))
        {
            if (ReasonsRequired && found.Code is WarningCode.FinalReplaced)
            {
                faults.Add(new(rowOf(found.Key), "reason", ErrorCode.ReasonRequired));
            }
            else if (count++ < ValidationErrors.Kept)
            {
                warnings.Add(found.Warning(snapshot.Catalogue, rowOf(found.Key)));
            }
        }

        return changeSet with
        {
            Warnings = warnings,
            WarningCount = count,
            OnlyAsChecked = changeSet.OnlyAsChecked || (ReasonsRequired && changeSet.Actuals.Count + changeSet.ActualDeletes.Count > 0),
        };
    }
}
