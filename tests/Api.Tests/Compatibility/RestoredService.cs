namespace Indicators.Api.Tests.Compatibility;

/// <summary>The service on a copy of the golden database.</summary>
public sealed class RestoredService() : Service(TestDatabase.Restore())
{
    /// <summary>The last revision that was written before the database was kept.</summary>
    public const long LastRevision = 24;

    public async Task<long> NewestRevision() => (await Client.Get("/api/v1/revisions?limit=1")).Only.GetProperty("revision").GetInt64();
}
