using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Tables;

public abstract class DeclaredFigures(Engine engine) : StorageSuite(engine)
{
    private const int Jiangxi = Nanchang - 1;

    [Fact]
    public async Task A_declared_figure_comes_back_as_it_was_printed()
    {
        DeclaredFigure[] written =
        [
            Declared(DeclaredMeasure.Growth, -40.5m, decimals: 1),
            Declared(DeclaredMeasure.Completion, 100, decimals: 0) with { Bound = Bound.MoreThan, Note = "超额完成" },
            Of(Declared(DeclaredMeasure.Share, 36.6m, decimals: 1), key => key with { OfRegion = Jiangxi }),
            Of(Declared(DeclaredMeasure.Share, 60, decimals: 1), key => key with { OfIndicator = Turnover }),
            Of(Declared(DeclaredMeasure.Rank, 1, decimals: 0) with { Tied = true }, key => key with { AmongRegion = Jiangxi }),
            Of(Declared(DeclaredMeasure.Rank, 10, decimals: 0) with { Bound = Bound.AtMost }, key => key with { Among = "全省首届专利强县" }),
            Declared(DeclaredMeasure.Value, 32000, decimals: -3),
        ];

        (await Put(written)).Inserted.ShouldBe(7);

        using var snapshot = Database.Read();
        snapshot.ListDeclared(new StoredFilter()).Select(stored => stored.Item)
            .ShouldBe(written.Select(declared => declared with { Revision = 1 }), ignoreOrder: true);
        snapshot.DeclaredPeriods(Patents).ShouldBe([Year2013]);
        snapshot.HasData(Patents).ShouldBeTrue();
    }

    [Fact]
    public async Task Printing_it_with_other_places_is_an_update()
    {
        await Put(Declared(DeclaredMeasure.Completion, 60, decimals: 0));

        (await Put(Declared(DeclaredMeasure.Completion, 60, decimals: 1))).Updated.ShouldBe(1);
        (await Put(Declared(DeclaredMeasure.Completion, 60, decimals: 1))).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_read_as_it_stood_and_deleted_by_its_whole_key()
    {
        var growth = Declared(DeclaredMeasure.Growth, 36.7m, decimals: 1);
        await Put(growth, Declared(DeclaredMeasure.Points, 3, decimals: 0));
        await Put(growth with { Value = FixedPoint.From(36.6m) });
        await Database.Write(new ChangeSet { DeclaredDeletes = [growth.Key, growth.Key with { OfRegion = 1 }] });

        GrowthAt(1).ShouldBe([36.7m]);
        GrowthAt(2).ShouldBe([36.6m]);
        GrowthAt(3).ShouldBeEmpty();
        using var snapshot = Database.Read();
        snapshot.CountDeclared(new StoredFilter()).ShouldBe(1);
        snapshot.FindRevision(3)!.Deleted.ShouldBe(1);
        snapshot.Newest.ShouldBe(0);
        snapshot.ListDeclared(new StoredFilter { Indicators = [Patents] });
        snapshot.Newest.ShouldBe(3);
    }

    private static DeclaredFigure Of(DeclaredFigure declared, Func<DeclaredKey, DeclaredKey> key) =>
        declared with { Key = key(declared.Key) };

    private DeclaredFigure Declared(DeclaredMeasure measure, decimal value, int decimals) =>
        new(new DeclaredKey(Patents, Year2013, Nanchang, measure), FixedPoint.From(value), decimals);

    private Task<WriteResult> Put(params DeclaredFigure[] declared) => Database.Write(new ChangeSet { Declared = declared });

    private List<decimal> GrowthAt(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        var filter = new StoredFilter { Measures = [DeclaredMeasure.Growth] };
        return [.. snapshot.ListDeclared(filter).Select(stored => stored.Item.Value.ToDecimal())];
    }
}
