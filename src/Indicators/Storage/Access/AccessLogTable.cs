using Indicators.Storage.Sessions;

namespace Indicators.Storage.Access;

/// <summary>Appended to, and cut off at its old end; nothing in it is ever changed.</summary>
internal static class AccessLogTable
{
    public static void Append(Session session, IReadOnlyCollection<AccessLogEntry> entries)
    {
        var number = session.Scalar<long?>("SELECT max(number) FROM access_log") ?? 0;
        foreach (var entry in entries)
        {
            session.Execute(
                """
                INSERT INTO access_log (number, time, event, key_id, who, request, action, address, detail)
                VALUES (@Number, @Time, @Event, @KeyId, @Who, @Request, @Action, @Address, @Detail)
                """,
                entry with { Number = ++number });
        }
    }

    public static void Forget(Session session, DateTimeOffset before) =>
        session.Execute("DELETE FROM access_log WHERE time < @before", new { before });

    /// <summary>The newest first, from one number down.</summary>
    public static IEnumerable<AccessLogEntry> List(Session session, AccessLogFilter filter) => session.Query<AccessLogEntry>(
        $"""
        SELECT
          number,
          time,
          event,
          key_id,
          who,
          request,
          action,
          address,
          detail
        FROM access_log
        WHERE number <= @Newest
        {(filter.Event is null ? "" : "  AND event = @Event")}
        {(filter.Who is null ? "" : "  AND (who = @Who OR key_id = @Who)")}
        {(filter.Keys is null ? "" : $"  AND key_id IN ({AccessKeyTable.Literals(filter.Keys)})")}
        {(filter.From is null ? "" : "  AND time >= @From")}
        {(filter.Until is null ? "" : "  AND time < @Until")}
        ORDER BY number DESC
        LIMIT @Limit
        """,
        filter);
}

/// <summary>Which entries are meant; what is null does not restrict.</summary>
/// <param name="Newest">The number to begin with, downwards.</param>
/// <param name="Who">The name of a key, or its id.</param>
/// <param name="Until">Exclusive.</param>
/// <param name="Keys">The ids of keys.</param>
public sealed record AccessLogFilter(
    long Newest, int Limit, AccessEvent? Event = null, string? Who = null, DateTimeOffset? From = null, DateTimeOffset? Until = null,
    IReadOnlyList<string>? Keys = null);
