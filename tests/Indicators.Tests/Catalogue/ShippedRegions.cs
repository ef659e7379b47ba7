using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Tests.Storage;

namespace Indicators.Tests.Catalogue;

/// <summary>The regions of a new database.</summary>
public sealed class ShippedRegions : IAsyncLifetime
{
    public RegionTree Tree { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        using var engine = new SqliteEngine();
        await using var database = Database.Open(engine.ConnectionString);
        using var snapshot = database.Read();
        Tree = snapshot.Catalogue.Regions;
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
