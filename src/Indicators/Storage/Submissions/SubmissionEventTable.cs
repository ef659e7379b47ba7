using Indicators.Storage.Sessions;

namespace Indicators.Storage.Submissions;

/// <summary>Appended to; nothing in it is ever changed.</summary>
internal static class SubmissionEventTable
{
    /// <param name="sent">The body as it came; null where none did.</param>
    public static void Append(Session session, long submission, SubmissionEvent what, string? sent = null) => session.Execute(
        """
        INSERT INTO submission_event (submission, number, item, sent)
        SELECT @submission, coalesce(max(number), 0) + 1, @item, @sent
        FROM submission_event
        WHERE submission = @submission
        """,
        new { submission, item = SubmissionJson.Write(what), sent });

    /// <summary>The oldest first.</summary>
    public static IEnumerable<SubmissionEvent> Read(Session session, long submission) => session.Query<string>(
        "SELECT item FROM submission_event WHERE submission = @submission ORDER BY number", new { submission })
        .Select(SubmissionJson.Read<SubmissionEvent>);
}
