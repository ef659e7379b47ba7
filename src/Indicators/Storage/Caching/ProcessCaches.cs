using Indicators.Storage.Versions;

namespace Indicators.Storage.Caching;

/// <summary>What one process remembers of a database.</summary>
/// <param name="bytes">How much of it slices may take.</param>
internal sealed class ProcessCaches(long bytes) : IDisposable
{
    public VersionIndex Versions { get; } = new();

    public OverrideIndex Overrides { get; } = new();

    public CatalogueCache Catalogues => field ??= new(Versions);

    public SliceCache Slices { get; } = new(bytes);

    public void Dispose() => Slices.Dispose();
}
