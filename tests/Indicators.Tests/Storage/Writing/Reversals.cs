using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class Reversals(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task What_was_before_is_a_new_revision_which_says_what_it_undoes()
    {
        await Put(Actual(6190), Actual(1, Counties[0]));
        await Database.Write(
            new ChangeSet { Actuals = [Actual(6200), Actual(2, Counties[1])], ActualDeletes = [Actual(1, Counties[0]).Key] });

        (await Revert(2)).ShouldBe(new WriteResult(3, Received: 3, Inserted: 1, Updated: 1, Unchanged: 0, Deleted: 1));

        Listed().ShouldBe([(Nanchang, 6190), (Counties[0], 1)]);
        ValueAt(AsOf.Revision(2)).ShouldBe(6200);
        using var snapshot = Database.Read();
        (snapshot.FindRevision(3)!.Reverts, snapshot.FindRevision(2)!.Reverts).ShouldBe((2, null));
    }

    [Fact]
    public async Task Undoing_twice_does_nothing_more_and_undoing_the_undoing_brings_it_back()
    {
        await Put(Actual(6190));
        await Put(Actual(6200), Actual(7, Counties[0]));
        await Revert(2);

        (await Revert(2)).ShouldBe(new WriteResult(3, Received: 2, Inserted: 0, Updated: 0, Unchanged: 2, Deleted: 0));
        (await Revert(3)).ShouldBe(new WriteResult(4, Received: 2, Inserted: 1, Updated: 1, Unchanged: 0, Deleted: 0));

        Listed().ShouldBe([(Nanchang, 6200), (Counties[0], 7)]);
    }

    [Fact]
    public async Task The_first_revision_leaves_nothing_and_the_shipped_catalogue_stays()
    {
        await Put(Actual(6190));

        (await Revert(1)).Deleted.ShouldBe(1);

        Listed().ShouldBeEmpty();
        using var snapshot = Database.Read();
        snapshot.Catalogue.Regions.All.Count.ShouldBe(6623);
        snapshot.Changed(0).ShouldBeEmpty("what was shipped is no revision");
    }

    [Fact]
    public async Task What_was_changed_since_is_told_with_who_changed_it_and_what_came_back_to_it_is_not()
    {
        await Put(Actual(1), Actual(2, Counties[0]), Actual(3, Counties[1]));
        await Put(Actual(10), Actual(20, Counties[0]), Actual(30, Counties[1]));
        await Put(Actual(11));
        await Put(Actual(21, Counties[0]));
        await Put(Actual(20, Counties[0]));

        using var snapshot = Database.Read();
        var overwritten = snapshot.Reversal(2).Overwritten.ShouldHaveSingleItem();

        (((Actual)overwritten.Item).Key, overwritten.ChangedBy).ShouldBe((Actual(0).Key, 3));
    }

    [Fact]
    public async Task Who_writes_to_it_while_it_waits_is_not_overwritten()
    {
        await Put(Actual(6190));
        await Put(Actual(6200));
        ChangeSet undo;
        using (var snapshot = Database.Read()) undo = snapshot.Reversal(2).ChangeSet with { CheckedAt = snapshot.Revision };
        await Put(Actual(6300));

        (await Should.ThrowAsync<WriteConflictException>(() => Database.Write(undo))).Conflict.ShouldBe(WriteConflict.FiguresChanged);

        ValueAt().ShouldBe(6300);
    }

    [Fact]
    public async Task What_became_final_by_it_is_provisional_again_without_being_a_correction()
    {
        var provisional = Actual(6100) with { Observation = Actual(6100).Observation with { Status = ObservationStatus.Provisional } };
        await Put(provisional);
        await Put(Actual(6190));

        (await Revert(2)).Updated.ShouldBe(1);

        ValueAt().ShouldBe(6100);
    }

    [Fact]
    public async Task Targets_and_printed_figures_are_undone_likewise()
    {
        var printed = new DeclaredFigure(
            new DeclaredKey(Patents, Year2013, Nanchang, DeclaredMeasure.Rank, AmongRegion: 0, Among: "全省首届专利强县"), FixedPoint.From(1), 0);
        await Database.Write(new ChangeSet { Targets = [Target(10)], Declared = [printed] });
        await Database.Write(new ChangeSet
        {
            Targets = [Target(12), Target(5, TargetKind.Growth)],
            Declared = [printed with { Value = FixedPoint.From(2) }],
        });

        (await Revert(2)).ShouldBe(new WriteResult(3, Received: 3, Inserted: 0, Updated: 2, Unchanged: 0, Deleted: 1));

        using var snapshot = Database.Read();
        snapshot.ListTargets(new StoredFilter()).ShouldHaveSingleItem().Item.Terms.Value.ToDecimal().ShouldBe(10);
        snapshot.ListDeclared(new StoredFilter()).ShouldHaveSingleItem().Item.Value.ToDecimal().ShouldBe(1);
    }

    [Fact]
    public async Task Every_kind_of_item_of_the_catalogue_is_what_it_was_or_is_gone()
    {
        await Database.Write(new ChangeSet
        {
            Regions = [Nanchang_ with { Name = "南昌" }, New("360199")],
            Indicators = [Known(Patents) with { Name = "专利" }, Known(Patents) with { Id = 0, Code = "new", Name = "新指标" }],
            Groups = [new() { Code = "cities", Name = "市", Members = [new(Nanchang)] }],
        });

        (await Revert(1)).ShouldBe(new WriteResult(2, Received: 5, Inserted: 0, Updated: 2, Unchanged: 0, Deleted: 3));

        using var snapshot = Database.Read();
        var (indicators, regions, groups, _, _) = snapshot.Catalogue;
        (indicators[Patents].Name, regions[Nanchang].Name).ShouldBe(("专利申请量", "南昌市"));
        (indicators.OfCode("new"), regions.OfCode("360199").Count(), groups.OfCode("cities")).ShouldBe((null, 0, null));
    }

    [Fact]
    public async Task An_id_that_was_given_back_is_given_to_nobody_else()
    {
        await Database.Write(new ChangeSet { Regions = [New("360199")] });
        int first;
        using (var snapshot = Database.Read()) first = snapshot.Catalogue.Regions.OfCode("360199").Single().Id;
        await Revert(1);

        await Database.Write(new ChangeSet { Regions = [New("360198")] });

        using var after = Database.Read();
        after.Catalogue.Regions.OfCode("360198").Single().Id.ShouldBe(first + 1);
    }

    [Fact]
    public async Task What_is_used_stays_in_the_catalogue()
    {
        await Database.Write(new ChangeSet { Regions = [New("360199")] });
        await Database.Write(new ChangeSet { Indicators = [Known(Patents) with { Id = 0, Code = "new", Name = "新指标" }] });
        int indicator, region;
        using (var snapshot = Database.Read())
        {
            indicator = snapshot.Catalogue.Indicators.OfCode("new")!.Id;
            region = snapshot.Catalogue.Regions.OfCode("360199").Single().Id;
        }

        await Put(Actual(1, region, indicator: indicator));
        (await Refused(1)).ShouldBe((WriteConflict.InUse, "360199 2013"));
        (await Refused(2)).ShouldBe((WriteConflict.InUse, "new"));

        await Revert(3);
        await Database.Write(new ChangeSet { Groups = [new() { Code = "cities", Name = "市", Members = [new(region)] }] });
        (await Refused(1)).ShouldBe((WriteConflict.InUse, $"cities → #{region}"));
        (await Revert(2)).Deleted.ShouldBe(1);
        using var after = Database.Read();
        after.Reversal(4).Overwritten.ShouldHaveSingleItem("its indicator is gone").Before.ShouldBeOfType<Actual>();
    }

    private static Region New(string code) => new() { Id = 0, Code = code, Name = "新县", Level = RegionLevel.County, Parent = Nanchang };

    private Region Nanchang_
    {
        get
        {
            using var snapshot = Database.Read();
            return snapshot.Catalogue.Regions[Nanchang];
        }
    }

    private Indicator Known(int id)
    {
        using var snapshot = Database.Read();
        return snapshot.Catalogue.Indicators[id];
    }

    private async Task<WriteResult> Revert(long revision)
    {
        using var snapshot = Database.Read();
        var (changeSet, overwritten) = snapshot.Reversal(revision);
        overwritten.ShouldBeEmpty();
        return await Database.Write(changeSet with { CheckedAt = snapshot.Revision });
    }

    private async Task<(WriteConflict, string)> Refused(long revision)
    {
        var refusal = await Should.ThrowAsync<WriteConflictException>(() => Revert(revision));
        return (refusal.Conflict, refusal.Subject);
    }

    private (int Region, decimal Value)[] Listed()
    {
        using var snapshot = Database.Read();
        return
        [
            .. snapshot.ListActuals(new StoredFilter())
                .Select(stored => (stored.Item.Key.Region, stored.Item.Observation.Value.ToDecimal())),
        ];
    }
}
