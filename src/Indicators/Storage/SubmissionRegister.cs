using Indicators.Storage.Engines;
using Indicators.Storage.Sessions;
using Indicators.Storage.Submissions;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Storage;

/// <summary>What waits for review. It is of now: no revision holds it, and no answer but its own depends on it.</summary>
public sealed class SubmissionRegister
{
    private readonly StorageEngine _engine;

    internal SubmissionRegister(StorageEngine engine) => _engine = engine;

    /// <summary>Keeps a new one, or finds what came with the same idempotency key before.</summary>
    /// <exception cref="WriteConflictException">Another request had the key.</exception>
    public Submission Add(Submission submission, SubmissionContent content, SubmissionEvent what, IdempotentRequest? request = null)
    {
        using var session = _engine.BeginWrite();
        if (request is not null && SubmissionTable.Find(session, request) is { } before) return before;
        var stored = SubmissionTable.Insert(session, submission, content, request);
        SubmissionEventTable.Append(session, stored.Number, what, content.Sent);
        session.Commit();
        return stored;
    }

    /// <summary>Stores a change of one.</summary>
    /// <param name="changed">With the version that it was read in.</param>
    /// <param name="content">Where its rows are others now.</param>
    /// <param name="sent">The body as it came; null where none did.</param>
    /// <returns>False where somebody changed it meanwhile: nothing is stored.</returns>
    public bool Change(Submission changed, SubmissionEvent what, SubmissionContent? content = null, string? sent = null)
    {
        using var session = _engine.BeginWrite();
        if (!SubmissionTable.Update(session, changed)) return false;
        if (content is not null) SubmissionTable.Replace(session, changed.Number, content);
        SubmissionEventTable.Append(session, changed.Number, what, sent);
        session.Commit();
        return true;
    }

    /// <summary>The change set that it becomes: what it is then is stored with its revision, or neither is.</summary>
    /// <param name="changed">With the version that it was read in; where somebody changes it first, the write is refused.</param>
    public static ChangeSet Applied(ChangeSet changes, Submission changed, SubmissionEvent what) => changes with
    {
        Alongside = (session, receipt) =>
        {
            long? revision = receipt.Changed > 0 ? receipt.Revision : null;
            if (!SubmissionTable.Update(session, changed with { Revision = revision }))
                throw new WriteConflictException(WriteConflict.SubmissionChanged, changed.Id);
            SubmissionEventTable.Append(session, changed.Number, what with { Revision = revision });
        },
    };

    public Submission? Find(string id) => Read(session => SubmissionTable.Find(session, id));

    /// <exception cref="WriteConflictException">Another request had the key.</exception>
    public Submission? Find(IdempotentRequest request) => Read(session => SubmissionTable.Find(session, request));

    public SubmissionContent Content(Submission submission) => Read(session => SubmissionTable.Content(session, submission.Number));

    /// <summary>What was done with it, the oldest first.</summary>
    public IReadOnlyList<SubmissionEvent> Trail(Submission submission) =>
        Read<IReadOnlyList<SubmissionEvent>>(session => [.. SubmissionEventTable.Read(session, submission.Number)]);

    /// <summary>The oldest first, from one number on.</summary>
    public IReadOnlyList<Submission> List(IReadOnlyCollection<SubmissionState> states, long from, int limit) =>
        Read<IReadOnlyList<Submission>>(session => [.. SubmissionTable.List(session, states, from, limit)]);

    /// <summary>Those that wait for a time which has come.</summary>
    public IReadOnlyList<Submission> Due(DateTimeOffset now) =>
        Read<IReadOnlyList<Submission>>(session => [.. SubmissionTable.Due(session, now)]);

    private T Read<T>(Func<Session, T> read)
    {
        using var session = _engine.BeginRead(CancellationToken.None);
        return read(session);
    }
}
