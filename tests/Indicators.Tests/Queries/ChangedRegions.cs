using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Tests.Measures.Spans;

namespace Indicators.Tests.Queries;

/// <summary>
/// Cities of 江西 that were others before: at the beginning of 2021 合市 took the place of two, and 分市 was divided; in May 旧名市 became 新名市,
/// and 并市 went into 九江. Two of them have a county, and a part of the one moved to the other in March. In the middle of 2020 a part of 南昌
/// moved to 景德镇.
/// </summary>
internal static class ChangedRegions
{
    private const string Nanchang = "360100";
    private const string Jingdezhen = "360200";
    private const string Jiujiang = "360400";
    private const string Joined = "363300";

    private static readonly string[] Counties = ["363301", "363801"];

    private static readonly int Begin = SpanReports.Span("2021").First;
    private static readonly int Later = SpanReports.Span("2021-05").First;

    /// <summary>The province, its cities and counties of those that changed, as they are at the end of 2021.</summary>
    public static IReadOnlyList<Region> Asked(RegionTree tree)
    {
        var (province, month) = (tree.OfCode("360000").Single(), SpanReports.Span("2021").Last);
        return [province, .. tree.Within(province, null, month), .. Counties.SelectMany(tree.OfCode)];
    }

    /// <summary>Whose place they took.</summary>
    public static IReadOnlyList<Region> Gone(RegionTree tree) =>
    [
        .. Asked(tree).SelectMany(tree.Changes.Predecessors).Select(before => before.Region).Distinct()
            .Where(region => region.To >= Begin - 1),
    ];

    /// <summary>Whether it is a city that was the same in all years of which there are figures.</summary>
    public static bool NeverDid(RegionTree tree, Region region) => region.Level == RegionLevel.Prefecture
        && !tree.Changes.Months(region).Any(month => month >= SpanReports.Span("2018").First && month <= SpanReports.Span("2021").Last);

    public static async Task Write(Database database)
    {
        using var snapshot = database.Read();
        var tree = snapshot.Catalogue.Regions;
        var (province, moved) = (tree.OfCode("360000").Single().Id, tree.OfCode(Nanchang).Single());
        Region City(int id, string code, string name) =>
            new() { Id = id, Code = code, Name = name, Level = RegionLevel.Prefecture, Parent = province };
        Region County(int id, string code, string name, int before, int last, int now) => new()
        {
            Id = id,
            Code = code,
            Name = name,
            Level = RegionLevel.County,
            Parent = now,
            FormerParents = [new(before, last)],
        };
        await database.Write(new ChangeSet
        {
            Source = "区划",
            Regions =
            [
                moved with { Parts = [new MovedPart(Jingdezhen, SpanReports.Span("2020-07").First)] },
                City(-1, "363100", "左市") with { To = Begin - 1, Successors = [Joined] },
                City(-2, "363200", "右市") with { To = Begin - 1, Successors = [Joined] },
                City(-3, Joined, "合市") with { From = Begin },
                County(-4, Counties[0], "左县", -1, Begin - 1, -3) with { Parts = [new MovedPart(Counties[1], Begin + 2)] },
                City(-6, "363400", "分市") with { To = Begin - 1, Successors = ["363500", "363600"] },
                City(-7, "363500", "东市") with { From = Begin },
                City(-8, "363600", "西市") with { From = Begin },
                City(-9, "363700", "旧名市") with { To = Later - 1, Successors = ["363800"] },
                City(-10, "363800", "新名市") with { From = Later },
                County(-5, Counties[1], "旧名县", -9, Later - 1, -10),
                City(-11, "363900", "并市") with { To = Later - 1, Successors = [Jiujiang] },
            ],
        });
    }
}
