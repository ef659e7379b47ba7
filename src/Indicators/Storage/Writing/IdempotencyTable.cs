using System.Text.Json;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Writing;

/// <summary>The receipts of the requests of the last days.</summary>
internal static class IdempotencyTable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Null when the request is new.</summary>
    /// <exception cref="WriteConflictException">Another request had this key.</exception>
    public static WriteResult? Find(Session session, IdempotentRequest request, DateTimeOffset now)
    {
        var known = session.Query<Row>(
            "SELECT fingerprint, receipt FROM idempotency WHERE key = @Stored AND time > @forgotten",
            new { request.Stored, forgotten = Forgotten(now) }).SingleOrDefault();
        if (known is not null && known.Fingerprint != request.Fingerprint)
        {
            throw new WriteConflictException(WriteConflict.IdempotencyMismatch, request.Key);
        }

        return known is null ? null : JsonSerializer.Deserialize<WriteResult>(known.Receipt);
    }

    public static void Insert(Session session, IdempotentRequest request, WriteResult receipt, DateTimeOffset now) => session.Execute(
        "INSERT INTO idempotency (key, fingerprint, receipt, time) VALUES (@Stored, @Fingerprint, @receipt, @time)",
        new { request.Stored, request.Fingerprint, receipt = JsonSerializer.Serialize(receipt), time = now });

    public static void Forget(Session session, DateTimeOffset now) =>
        session.Execute("DELETE FROM idempotency WHERE time <= @forgotten", new { forgotten = Forgotten(now) });

    private static DateTimeOffset Forgotten(DateTimeOffset now) => now - Kept;

    private sealed class Row
    {
        public string Fingerprint { get; init; } = "";

        public string Receipt { get; init; } = "";
    }
}
