using CsvHelper;

namespace Indicators.Catalogue;

/// <summary>
/// The regions that come with the program: the lives of codes since 1981 (region-history.csv) and what today's list has beyond them, the
/// nation and the zones of statistics (regions.csv). They have negative numbers in the place of ids.
/// </summary>
internal static class ShippedRegions
{
    public const string HistoryFile = "region-history.csv";
    public const string TodayFile = "regions.csv";

    public static IReadOnlyList<Region> Read(Func<string, Stream> open)
    {
        var lives = ReadHistory(open(HistoryFile)).GroupBy(life => life.Code).SelectMany(Joined).ToList();
        var known = lives.Select(region => region[0].Code).ToHashSet();
        lives.AddRange(ReadToday(open(TodayFile)).Where(life => !known.Contains(life.Code)).Select(life => new List<ShippedLife> { life }));
        // Those of today lie together, so that their figures do.
        lives = [.. lives.OrderBy(region => (region[0].Level, region[^1].Last is not null, region[0].Code, region[0].First))];
        var byCode = lives.Select((region, index) => (region, id: -1 - index)).ToLookup(pair => pair.region[0].Code);
        return [.. lives.Select((region, index) => Region(-1 - index, region, byCode))];
    }

    // Rows of one code with adjoining lives and one level are one region, unless the first says that all of it went elsewhere.
    private static IEnumerable<List<ShippedLife>> Joined(IEnumerable<ShippedLife> ofCode)
    {
        List<ShippedLife>? region = null;
        foreach (var life in ofCode)
        {
            if (region is not [.., var before] || !before.GoesOnAs(life))
            {
                if (region is not null) yield return region;
                region = [];
            }

            region.Add(life);
        }

        if (region is not null) yield return region;
    }

    private static Region Region(int id, List<ShippedLife> rows, ILookup<string, (List<ShippedLife> Region, int Id)> byCode)
    {
        var (first, last) = (rows[0], rows[^1]);
        var parents = rows.SelectMany(row => Parents(row, byCode)).ToList();
        return new()
        {
            Id = id,
            Code = last.Code,
            Name = last.Name,
            Level = last.Level,
            Parent = parents.Count > 0 ? parents[^1].Id : null,
            From = first.First,
            FromKnown = first.FirstKnown,
            To = last.Last,
            ToKnown = last.LastKnown,
            FormerNames = [.. Former(rows.Select(row => (row.Name, row.Last, row.LastKnown)))],
            FormerParents = [.. Former(parents)],
            Successors = [.. last.Successors],
            Parts =
            [
                .. rows.SelectMany(row => row.Parts)
                    .Concat(rows.SkipLast(1).SelectMany(row => row.Successors.Where(code => code != row.Code)
                        .Select(code => new MovedPart(code, row.Last!.Value + 1, row.LastKnown)))),
            ],
            Statistical = last.Statistical,
        };
    }

    // Each that had the code of the parent while the row held, until its own end; the first from before it began, if need be.
    private static IEnumerable<(int Id, int? Until, bool Known)> Parents(
        ShippedLife row, ILookup<string, (List<ShippedLife> Region, int Id)> byCode)
    {
        if (row.Parent is null) yield break;
        var (from, until) = (row.First ?? int.MinValue, row.Last ?? int.MaxValue);
        var parents = byCode[row.Parent].Where(parent =>
            (parent.Region[0].First ?? int.MinValue) <= until && (parent.Region[^1].Last ?? int.MaxValue) >= from);
        foreach (var (region, id) in parents)
        {
            var last = region[^1];
            yield return last.Last < until ? (id, last.Last, last.LastKnown) : (id, row.Last, row.LastKnown);
        }
    }

    private static IEnumerable<Former<T>> Former<T>(IEnumerable<(T Value, int? Until, bool Known)> inOrder)
    {
        (T Value, int? Until, bool Known)? before = null;
        foreach (var item in inOrder)
        {
            if (before is { } past && !EqualityComparer<T>.Default.Equals(past.Value, item.Value))
            {
                yield return new(past.Value, past.Until!.Value, past.Known);
            }

            before = item;
        }
    }

    private static IEnumerable<ShippedLife> ReadHistory(Stream file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { NullValues = [""] });
        while (csv.Read())
        {
            yield return new ShippedLife
            {
                Code = csv.GetString("code"),
                Name = csv.GetString("name"),
                Level = Enum.Parse<RegionLevel>(csv.GetString("level"), ignoreCase: true),
                Parent = csv.GetStringOrNull("parent"),
                First = ShippedLife.Month(csv.GetStringOrNull("first")),
                FirstKnown = csv.GetString("first_known") == "1",
                Last = ShippedLife.Month(csv.GetStringOrNull("last")),
                LastKnown = csv.GetString("last_known") == "1",
                Successors = ShippedLife.Codes(csv.GetStringOrNull("successors")),
                Parts = ShippedLife.Moved(csv.GetStringOrNull("parts")),
            };
        }
    }

    private static IEnumerable<ShippedLife> ReadToday(Stream file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { NullValues = [""] });
        while (csv.Read())
        {
            var level = Enum.Parse<RegionLevel>(csv.GetString("level"), ignoreCase: true);
            yield return new ShippedLife
            {
                Code = csv.GetString("code"),
                Name = csv.GetString("name"),
                Level = level,
                Parent = csv.GetStringOrNull("parent_code"),
                Statistical = level != RegionLevel.National,
            };
        }
    }
}
