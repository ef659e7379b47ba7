using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using Indicators.Periods;

namespace Indicators.Catalogue;

/// <summary>
/// The regions and indicators that come with the program. Regions are in the order of their files, with negative numbers in the place
/// of ids; indicators have none yet.
/// </summary>
internal sealed record ShippedCatalogue(IReadOnlyList<Region> Regions, IReadOnlyList<Indicator> Indicators)
{
    private const string RegionsFile = "regions.csv";
    private const string ChangesFile = "region-changes.json";
    private const string IndicatorsFile = "indicators.json";

    /// <summary>The same for as long as the files are.</summary>
    public static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (ReadOnlySpan<string>)[RegionsFile, ChangesFile, IndicatorsFile])
        {
            using var stream = Open(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public static ShippedCatalogue Read()
    {
        var places = ReadPlaces().ToDictionary(place => place.Code);
        foreach (var change in ReadJson<ChangeFile>(ChangesFile).Regions)
        {
            places[change.Code] = change;
        }

        var ids = places.Keys.Select((code, index) => (code, id: -1 - index)).ToDictionary(pair => pair.code, pair => pair.id);
        return new(
            [.. places.Values.Select(place => place.ToRegion(ids))],
            ReadJson<IndicatorFile>(IndicatorsFile).Indicators);
    }

    /// <summary>What a catalogue lacks. Regions and indicators that it has under the same codes stay as they are there.</summary>
    public ShippedCatalogue MissingFrom(CatalogueVersion catalogue)
    {
        var known = Regions
            .Select(region => (region.Id, Stored: catalogue.Regions.OfCode(region.Code).FirstOrDefault(region.Overlaps)))
            .Where(pair => pair.Stored is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Stored!.Id);
        return new(
            [
                .. Regions
                    .Where(region => !known.ContainsKey(region.Id))
                    .Select(
                        region => region with { Parent = region.Parent is { } parent ? known.GetValueOrDefault(parent, parent) : null }),
            ],
            [.. Indicators.Where(indicator => catalogue.Indicators.OfCode(indicator.Code) is null)]);
    }

    private static IEnumerable<Place> ReadPlaces()
    {
        using var csv = CsvReader.Create(Open(RegionsFile), new CsvReaderOptions { NullValues = [""] });
        while (csv.Read())
        {
            yield return new Place
            {
                Code = csv.GetString("code"),
                Name = csv.GetString("name"),
                Level = Enum.Parse<RegionLevel>(csv.GetString("level"), ignoreCase: true),
                Parent = csv.GetStringOrNull("parent_code"),
            };
        }
    }

    private static T ReadJson<T>(string file)
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, CatalogueJson.Options)!;
    }

    private static Stream Open(string file) =>
        typeof(ShippedCatalogue).Assembly.GetManifestResourceStream($"Shipped.{file}")!;

    private sealed record ChangeFile(IReadOnlyList<Place> Regions);

    private sealed record IndicatorFile(IReadOnlyList<Indicator> Indicators);

    private sealed record Place
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required RegionLevel Level { get; init; }

        public string? Parent { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }

        public IReadOnlyList<string> Successors { get; init; } = [];

        public Region ToRegion(Dictionary<string, int> ids) => new()
        {
            Id = ids[Code],
            Code = Code,
            Name = Name,
            Level = Level,
            Parent = Parent is null ? null : ids[Parent],
            From = Month(From),
            To = Month(To),
            Successors = Successors,
        };

        private static int? Month(string? text) => text is null ? null
            : Period.TryRead(text, out var period, out var fault) && period.IsMonth ? period.First
            : throw new FormatException($"{ChangesFile}: '{text}' is no month ({fault}).");
    }
}
