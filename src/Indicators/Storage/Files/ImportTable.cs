using Indicators.Storage.Sessions;

namespace Indicators.Storage.Files;

internal static class ImportTable
{
    public static StoredImport? Find(Session session, string id) => session.Query<StoredImport>(
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
          rows_read,
          rows_checked,
          rows_written
        FROM import
        WHERE id = @id
        """,
        new { id }).FirstOrDefault();

    public static void Put(Session session, StoredImport import) => session.Execute(
        """
        INSERT INTO import (
          id, key_id, created, name, size, hash, content, decisions, outcome, answer_zh, answer_en, rows_read, rows_checked, rows_written)
        VALUES (
          @Id, @KeyId, @Created, @Name, @Size, @Hash, @Content, @Decisions, @Outcome, @AnswerZh, @AnswerEn, @RowsRead, @RowsChecked,
          @RowsWritten)
        ON CONFLICT (id) DO UPDATE SET
          content = excluded.content,
          decisions = excluded.decisions,
          outcome = excluded.outcome,
          answer_zh = excluded.answer_zh,
          answer_en = excluded.answer_en,
          rows_read = excluded.rows_read,
          rows_checked = excluded.rows_checked,
          rows_written = excluded.rows_written
        """,
        import);

    public static void Progress(Session session, string id, int read, int @checked, int written) => session.Execute(
        "UPDATE import SET rows_read = @read, rows_checked = @checked, rows_written = @written WHERE id = @id",
        new { id, read, @checked, written });

    public static void Forget(Session session, DateTimeOffset before) =>
        session.Execute("DELETE FROM import WHERE created < @before", new { before });
}
