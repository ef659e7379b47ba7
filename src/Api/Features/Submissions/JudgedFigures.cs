using Indicators.Api.Features.Actuals;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Submissions;

/// <summary>A change set that was checked as every write is, with its author and its warnings, beside what is stored.</summary>
/// <param name="Cells">What stands under each of its keys; nothing where it has faults.</param>
public sealed record JudgedFigures(ChangeSet Changes, IReadOnlyList<ItemChange> Cells)
{
    /// <param name="sender">Who writes it.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="rowOf">The row that a figure was in, by its key.</param>
    public static JudgedFigures Of(
        ChangeSet changes, Caller sender, Database database, Snapshot snapshot, WritePolicy policy, ValidationErrors faults,
        Func<object, int?> rowOf)
    {
        ActualReader.RefuseFalls(changes, snapshot, faults, rowOf);
        changes = WriteAccess.Checked(changes, sender, database, snapshot, faults, rowOf);
        changes = policy.Judge(changes, snapshot, faults, [], rowOf) with { CheckedAt = snapshot.Revision, OnlyAsChecked = true };
        return new(changes, faults.Any ? [] : snapshot.Against(changes));
    }
}
