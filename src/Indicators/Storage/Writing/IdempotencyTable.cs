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

    public static void Insert(Session session, IdempotentRequest request, WriteResult receipt, DateTimeOffset now) => session.Write(
        "INSERT INTO idempotency (key, fingerprint, receipt, time) VALUES (@key, @fingerprint, @receipt, @time)",
        ["key", "fingerprint", "receipt", "time"],
        request.Stored, request.Fingerprint, JsonSerializer.Serialize(receipt), now.ToUnixTimeMilliseconds());

    public static void Forget(Session session, DateTimeOffset now) => session.Write(
        "DELETE FROM idempotency WHERE time <= @forgotten", ["forgotten"], Forgotten(now).ToUnixTimeMilliseconds());

    private static DateTimeOffset Forgotten(DateTimeOffset now) => now - Kept;

    private sealed class Row
    {
        public string Fingerprint { get; init; } = "";

        public string Receipt { get; init; } = "";
    }
}
