using Indicators.Catalogue;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Access;

internal static class AccessKeyTable
{
    public static long Version(Session session) => session.Scalar<long?>("SELECT max(changed) FROM access_key") ?? 0;

    /// <summary>All there ever were, the oldest first.</summary>
    public static IEnumerable<AccessKey> Read(Session session) => session.Query<Row>(
        """
        SELECT
          id,
          name,
          owner,
          roles,
          scope,
          digest,
          created,
          expires,
          revoked,
          last_used
        FROM access_key
        ORDER BY created, id
        """).Select(row => row.ToKey());

    public static void Insert(Session session, AccessKey key) => session.Execute(
        """
        INSERT INTO access_key (id, name, owner, roles, scope, digest, created, expires, changed)
        VALUES (@Id, @Name, @Owner, @roles, @scope, @Digest, @Created, @Expires, @changed)
        """,
        new
        {
            key.Id,
            key.Name,
            key.Owner,
            roles = string.Join(',', key.Roles),
            scope = string.Join(',', key.Scope.Regions),
            key.Digest,
            key.Created,
            key.Expires,
            changed = Version(session) + 1,
        });

    /// <summary>False where it was revoked before.</summary>
    public static bool Revoke(Session session, string id, DateTimeOffset now) => session.Execute(
        "UPDATE access_key SET revoked = @now, changed = @changed WHERE id = @id AND revoked IS NULL",
        new { id, now, changed = Version(session) + 1 }) > 0;

    public static void Use(Session session, string id, DateTimeOffset time) => session.Execute(
        "UPDATE access_key SET last_used = @time WHERE id = @id AND (last_used IS NULL OR last_used < @time)", new { id, time });

    /// <summary>Ids as a list of SQL; one that is none of an empty list.</summary>
    public static string Literals(IEnumerable<string> ids) => string.Join(", ", ids.Append("").Select(id =>
        id.All(char.IsAsciiLetterOrDigit) ? $"'{id}'" : throw new ArgumentException($"{id} is the id of no key.", nameof(ids))));

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Owner { get; init; }

        public string Roles { get; init; } = "";

        public string Scope { get; init; } = "";

        public string Digest { get; init; } = "";

        public DateTimeOffset Created { get; init; }

        public DateTimeOffset? Expires { get; init; }

        public DateTimeOffset? Revoked { get; init; }

        public DateTimeOffset? LastUsed { get; init; }

        public AccessKey ToKey() => new()
        {
            Id = Id,
            Name = Name,
            Owner = Owner,
            Roles = [.. Roles.Split(',').Select(Enum.Parse<Role>)],
            Scope = new AccessScope([.. Scope.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]),
            Digest = Digest,
            Created = Created,
            Expires = Expires,
            Revoked = Revoked,
            LastUsed = LastUsed,
        };
    }
}
