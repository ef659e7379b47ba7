using Indicators.Catalogue;
using Indicators.Imports;
using Indicators.Imports.Facts;
using Indicators.Tests.Conformance;

namespace Indicators.Tests.Imports;

/// <summary>The catalogue that comes with the program, opened once: files are read against it and nothing is stored.</summary>
internal static class ShippedNames
{
    public const int Month = 2026 * 12 + 10;

    private static readonly Lazy<Task<CatalogueVersion>> Shipped = new(async () =>
    {
        await using var fresh = await FreshDatabase.Copy();
        using var snapshot = fresh.Database.Read();
        return snapshot.Catalogue;
    });

    public static CatalogueVersion Catalogue => Shipped.Value.GetAwaiter().GetResult();

    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Files", name));

    public static ImportReading Read(byte[] file, ImportDecisions? decisions = null, string? name = null) =>
        Read(new MemoryStream(file), decisions, name);

    public static ImportReading Read(Stream file, ImportDecisions? decisions = null, string? name = null) =>
        ImportReader.Read(file, Catalogue, decisions ?? ImportDecisions.None, Month, NoLabels.Instance, name);
}
