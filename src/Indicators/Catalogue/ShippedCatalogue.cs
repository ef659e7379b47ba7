using System.Security.Cryptography;
using System.Text.Json;

namespace Indicators.Catalogue;

/// <summary>
/// The regions and indicators that come with the program. Regions are in order of level and code, with negative numbers in the place of
/// ids; indicators have none yet.
/// </summary>
internal sealed record ShippedCatalogue(IReadOnlyList<Region> Regions, IReadOnlyList<Indicator> Indicators)
{
    private const string IndicatorsFile = "indicators.json";

    /// <summary>The same for as long as the files are.</summary>
    public static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (ReadOnlySpan<string>)[ShippedRegions.HistoryFile, ShippedRegions.TodayFile, IndicatorsFile])
        {
            using var stream = Open(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public static ShippedCatalogue Read() => new(ShippedRegions.Read(Open), ReadJson<IndicatorFile>(IndicatorsFile).Indicators);

    /// <summary>The indicators that a catalogue lacks. Those that it has under the same codes stay as they are there.</summary>
    public IReadOnlyList<Indicator> MissingFrom(IndicatorList stored) =>
        [.. Indicators.Where(indicator => stored.OfCode(indicator.Code) is null)];

    private static T ReadJson<T>(string file)
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, CatalogueJson.Options)!;
    }

    private static Stream Open(string file) =>
        typeof(ShippedCatalogue).Assembly.GetManifestResourceStream($"Shipped.{file}")!;

    private sealed record IndicatorFile(IReadOnlyList<Indicator> Indicators);
}
