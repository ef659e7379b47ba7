using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Tests.Measures.Spans;
using Indicators.Tests.Storage;

namespace Indicators.Tests.Queries;

/// <summary>
/// Patents of five cities in 2020: 景德镇 100, 九江 300, 南昌 300, 萍乡 nothing, 新余 1000 but 不考核; 九江 50 in the half after it.
/// 南昌 is to reach 400, 景德镇 two levels that are both binding.
/// </summary>
public sealed class CityFigures : IAsyncLifetime, IDisposable
{
    public const string Nanchang = "360100";
    public const string Jingdezhen = "360200";
    public const string Pingxiang = "360300";
    public const string Jiujiang = "360400";
    public const string Xinyu = "360500";

    private readonly SqliteEngine _engine = new();

    public Database Database { get; private set; } = null!;

    public CatalogueVersion Catalogue { get; private set; } = null!;

    public Indicator Patents => Catalogue.Indicators.OfCode("patent-applications")!;

    public Indicator Grants => Catalogue.Indicators.OfCode("patent-grants")!;

    public RegionScope Group => new([], null, null, Catalogue.Groups.OfCode("cities"));

    public async Task InitializeAsync()
    {
        Database = Database.Open(_engine.ConnectionString);
        Read();
        await Database.Write(new ChangeSet
        {
            Actuals =
            [
                Actual(Jingdezhen, 100), Actual(Jiujiang, 300), Actual(Nanchang, 300), Actual(Xinyu, 1000),
                Actual(Jiujiang, 50, "2021-H1"),
            ],
            Targets = [Target(Nanchang, 400, Nanchang), Target(Jingdezhen, 200, Jingdezhen), Target(Jingdezhen, 250, "360000")],
            Groups =
            [
                new PeerGroup
                {
                    Code = "cities",
                    Name = "五市",
                    Members =
                    [
                        .. new[] { Nanchang, Jingdezhen, Pingxiang, Jiujiang }.Select(code => new GroupMembership(Region(code).Id)),
                        new(Region(Xinyu).Id, Excluded: "新设"),
                    ],
                },
            ],
        });
        Read();
    }

    public Region Region(string code) => Catalogue.Regions.OfCode(code).Single();

    public RegionScope Picked(params string[] codes) => new([.. codes.Select(Region)], null, null);

    public ActualKey Key(string region, string period = "2020") => new(Patents.Id, SpanReports.Span(period), Region(region).Id);

    public Actual Actual(string region, decimal value, string period = "2020") =>
        new(Key(region, period), new StoredObservation(FixedPoint.From(value), ObservationStatus.Final), null);

    public Target Target(string region, decimal level, string setBy) => new(
        new(Patents.Id, SpanReports.Span("2020"), Region(region).Id, TargetKind.Level, Commitment.Binding, Region(setBy).Id),
        new TargetTerms(FixedPoint.From(level), null, Inside: false, TargetOperator.AtLeast), null);

    public FigureQuery Query(RegionScope regions, params string[] measures) => new()
    {
        Indicators = [Patents],
        Regions = regions,
        Periods = new([SpanReports.Span("2020")]),
        Measures = MeasureRegistry.Asked(measures, RankingKey.Value),
    };

    public IReadOnlyList<FigureRow> Answer(FigureQuery query)
    {
        using var snapshot = Database.Read();
        return [.. query.Answer(snapshot)];
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    public void Dispose() => _engine.Dispose();

    private void Read()
    {
        using var snapshot = Database.Read();
        Catalogue = snapshot.Catalogue;
    }
}
