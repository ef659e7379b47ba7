using Indicators.Storage.Sessions;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Storage.Submissions;

internal static class SubmissionTable
{
    public static Submission Insert(Session session, Submission submission, SubmissionContent content, IdempotentRequest? request)
    {
        var stored = submission with { Number = 1 + (session.Scalar<long?>("SELECT max(number) FROM submission") ?? 0), Version = 1 };
        session.Execute(
            """
            INSERT INTO submission (number, id, version, state, release_at, item, sent, figures, held, request, fingerprint)
            VALUES (@Number, @Id, @Version, @State, @ReleaseAt, @item, @Sent, @figures, @held, @request, @fingerprint)
            """,
            new
            {
                stored.Number,
                stored.Id,
                stored.Version,
                State = (short)stored.State,
                stored.ReleaseAt,
                item = SubmissionJson.Write(stored),
                content.Sent,
                figures = SubmissionJson.Write(content.Figures),
                held = SubmissionJson.Write(content.Held),
                request = request?.Stored,
                fingerprint = request?.Fingerprint,
            });
        return stored;
    }

    /// <summary>False where somebody changed it meanwhile.</summary>
    /// <param name="changed">With the version that it was read in.</param>
    public static bool Update(Session session, Submission changed) => session.Execute(
        """
        UPDATE submission
        SET version = version + 1, state = @State, release_at = @ReleaseAt, item = @item
        WHERE number = @Number AND version = @Version
        """,
        new { changed.Number, changed.Version, State = (short)changed.State, changed.ReleaseAt, item = SubmissionJson.Write(changed) }) > 0;

    public static void Replace(Session session, long number, SubmissionContent content) => session.Execute(
        "UPDATE submission SET sent = @Sent, figures = @figures, held = @held WHERE number = @number",
        new { number, content.Sent, figures = SubmissionJson.Write(content.Figures), held = SubmissionJson.Write(content.Held) });

    public static Submission? Find(Session session, string id) => Read(session, "WHERE id = @id", new { id }).SingleOrDefault();

    /// <summary>What came with an idempotency key; null when nothing did.</summary>
    /// <exception cref="WriteConflictException">Another request had this key.</exception>
    public static Submission? Find(Session session, IdempotentRequest request)
    {
        var known = session.Query<Row>($"{Select} WHERE request = @Stored", new { request.Stored }).SingleOrDefault();
        return known is null || known.Fingerprint == request.Fingerprint
            ? known?.ToSubmission()
            : throw new WriteConflictException(WriteConflict.IdempotencyMismatch, request.Key);
    }

    /// <summary>The oldest first, from one number on.</summary>
    public static IEnumerable<Submission> List(Session session, IReadOnlyCollection<SubmissionState> states, long from, int limit) => Read(
        session,
        $"WHERE state IN ({string.Join(',', states.Select(state => (int)state))}) AND number >= @from ORDER BY number LIMIT @limit",
        new { from, limit });

    /// <summary>Those whose time has come, the first to be released first.</summary>
    public static IEnumerable<Submission> Due(Session session, DateTimeOffset now) => Read(
        session,
        $"WHERE state = {(int)SubmissionState.Scheduled} AND release_at <= @now ORDER BY release_at, number",
        new { now });

    public static SubmissionContent Content(Session session, long number)
    {
        var row = session.Query<ContentRow>("SELECT sent, figures, held FROM submission WHERE number = @number", new { number }).Single();
        return new(row.Sent, SubmissionJson.Read<SubmittedFigures>(row.Figures), SubmissionJson.Read<SubmittedFigures>(row.Held));
    }

    public static long CountWaiting(Session session) =>
        session.Scalar<long>($"SELECT count(*) FROM submission WHERE state = {(int)SubmissionState.Waiting}");

    private const string Select = "SELECT number, version, state, release_at, item, fingerprint FROM submission";

    private static IEnumerable<Submission> Read(Session session, string which, object parameters) =>
        session.Query<Row>($"{Select} {which}", parameters).Select(row => row.ToSubmission());

    private sealed class Row
    {
        public long Number { get; init; }

        public int Version { get; init; }

        public SubmissionState State { get; init; }

        public DateTimeOffset? ReleaseAt { get; init; }

        public string Item { get; init; } = "";

        public string? Fingerprint { get; init; }

        public Submission ToSubmission() => SubmissionJson.Read<Submission>(Item) with
        {
            Number = Number,
            Version = Version,
            State = State,
            ReleaseAt = ReleaseAt,
        };
    }

    private sealed class ContentRow
    {
        public string Sent { get; init; } = "";

        public string Figures { get; init; } = "";

        public string Held { get; init; } = "";
    }
}
