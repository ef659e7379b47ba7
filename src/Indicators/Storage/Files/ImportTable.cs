using Indicators.Storage.Sessions;
using Indicators.Storage.Writing;

namespace Indicators.Storage.Files;

internal static class ImportTable
{
    private const string Select =
        """
        SELECT
          id,
          key_id,
          created,
          name,
          size,
          hash,
          content,
          decisions,
          outcome,
          answer_zh,
          answer_en,
          touched,
          request,
          fingerprint,
          rows_read,
          rows_checked,
          rows_written
        FROM import
        """;

    public static StoredImport? Find(Session session, string id) =>
        session.Query<StoredImport>($"{Select} WHERE id = @id", new { id }).FirstOrDefault();

    /// <summary>What came with an idempotency key; null when nothing did.</summary>
    /// <exception cref="WriteConflictException">Another request had this key.</exception>
    public static StoredImport? Find(Session session, IdempotentRequest request)
    {
        var known = session.Query<StoredImport>($"{Select} WHERE request = @Stored", new { request.Stored }).FirstOrDefault();
        return known is null || known.Fingerprint == request.Fingerprint
            ? known
            : throw new WriteConflictException(WriteConflict.IdempotencyMismatch, request.Key);
    }

    public static void Put(Session session, StoredImport import) => session.Execute(
        """
        INSERT INTO import (
          id, key_id, created, name, size, hash, content, decisions, outcome, answer_zh, answer_en, touched, request, fingerprint,
          rows_read, rows_checked, rows_written)
        VALUES (
          @Id, @KeyId, @Created, @Name, @Size, @Hash, @Content, @Decisions, @Outcome, @AnswerZh, @AnswerEn, @Touched, @Request,
          @Fingerprint, @RowsRead, @RowsChecked, @RowsWritten)
        ON CONFLICT (id) DO UPDATE SET
          content = excluded.content,
          decisions = excluded.decisions,
          outcome = excluded.outcome,
          answer_zh = excluded.answer_zh,
          answer_en = excluded.answer_en,
          touched = excluded.touched,
          rows_read = excluded.rows_read,
          rows_checked = excluded.rows_checked,
          rows_written = excluded.rows_written
        """,
        import);

    /// <summary>How far one is that is worked on; what is done stays so.</summary>
    public static void Touch(Session session, string id, DateTimeOffset now, int read, int @checked) => session.Execute(
        """
        UPDATE import
        SET touched = @now, rows_read = @read, rows_checked = @checked
        WHERE id = @id AND outcome IS NULL
        """,
        new { id, now, read, @checked });

    /// <summary>That what a file says is stored, whatever becomes of the process before it can tell more.</summary>
    public static void Settle(Session session, string id, string outcome, int written) => session.Execute(
        "UPDATE import SET outcome = @outcome, rows_written = @written WHERE id = @id", new { id, outcome, written });

    public static void Forget(Session session, DateTimeOffset before) =>
        session.Execute("DELETE FROM import WHERE created < @before", new { before });
}
