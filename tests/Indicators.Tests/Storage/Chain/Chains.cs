using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Chain;

/// <summary>Each revision has a hash, and what was changed behind the library's back is found by it.</summary>
public abstract class Chains(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public void A_new_database_has_the_hash_of_what_was_shipped()
    {
        var verified = Database.Verify();

        verified.IsWhole.ShouldBeTrue();
        verified.Anchor.ShouldBe(verified.Head);
        verified.Head.Revision.ShouldBe(0);
        verified.Versions.ShouldBeGreaterThan(3_000);
    }

    [Fact]
    public async Task What_was_written_is_what_the_hashes_say()
    {
        await WriteAll(Database);

        var verified = Database.Verify();

        verified.Break.ShouldBeNull();
        verified.Head.Revision.ShouldBe(8);
        Database.Verify(noted: verified.Head).IsWhole.ShouldBeTrue();
        using var snapshot = Database.Read();
        snapshot.At(8).ShouldBe(verified.Head);
        snapshot.Revisions(0, 9).Select(revision => revision.Hash!.Length).Distinct().ShouldBe([64]);
        snapshot.Revisions(0, 9).Select(revision => revision.Hash).Distinct().Count().ShouldBe(8);
    }

    [Fact]
    public async Task The_same_writes_have_the_same_hashes_on_every_engine()
    {
        using var sqlite = new SqliteEngine();
        await using var other = Database.Open(sqlite.ConnectionString, Clock);

        await WriteAll(Database);
        await WriteAll(other);

        other.Verify().Head.ShouldBe(Database.Verify().Head);
        other.Verify().Anchor.ShouldBe(Database.Verify().Anchor);
    }

    [Fact]
    public async Task Rows_in_any_order_have_one_hash()
    {
        using var another = Engine.Another();
        await using var other = Database.Open(another.ConnectionString, Clock);
        Actual[] rows = [.. Counties.Take(50).SelectMany(region => new[] { Actual(1, region), Actual(2, region, Year2014) })];

        await Put(rows);
        await other.Write(new ChangeSet { Actuals = [.. rows.Reverse()] });

        other.Verify().Head.ShouldBe(Database.Verify().Head);
    }

    [Theory]
    [InlineData("UPDATE actual SET value = value + 1 WHERE revision = 5", 5)]
    [InlineData("UPDATE actual_history SET note = 'x' WHERE began = 1", 1)]
    [InlineData("DELETE FROM actual_history WHERE ended = 6 AND began = 5", 5)]
    [InlineData("UPDATE actual_history SET ended = 7 WHERE ended = 6", 6)]
    [InlineData("DELETE FROM target", 2)]
    [InlineData("UPDATE declared SET tied = 1", 3)]
    [InlineData("UPDATE revision SET who = 'another' WHERE number = 4", 4)]
    [InlineData("DELETE FROM revision WHERE number = 4", 4)]
    [InlineData("UPDATE revision_hash SET hash = (SELECT max(hash) || 'f' FROM revision_hash) WHERE number = 7", 7)]
    [InlineData("DELETE FROM revision_hash WHERE number = 7", 7)]
    [InlineData("UPDATE region SET code = '999999' WHERE code = '130102'", 0)]
    [InlineData("UPDATE catalogue SET item = replace(item, 'flow', 'stock') WHERE revision = 0", 0)]
    [InlineData("UPDATE actual SET revision = 9 WHERE revision = 8", 8)]
    [InlineData("DELETE FROM revision_slice WHERE revision = 6", 6)]
    [InlineData("UPDATE revision_slice SET period = period + 1 WHERE revision = 7 AND store = 1", 7)]
    [InlineData("UPDATE revision_hash SET format = 2 WHERE number = 7", 7)]
    [InlineData("INSERT INTO overridden (revision, store, indicator, period, region) VALUES (5, 1, 1, 1, 1)", 5)]
    public async Task The_first_revision_that_was_changed_is_named(string sql, long broken)
    {
        await WriteAll(Database);

        Engine.Execute(sql);

        Database.Verify().Break!.Revision.ShouldBe(broken);
    }

    [Theory]
    [InlineData("DELETE FROM overridden", 2)]
    [InlineData("UPDATE overridden SET region = region + 1", 2)]
    [InlineData("UPDATE revision SET overridden = NULL", 2)]
    public async Task What_was_changed_by_an_override_is_part_of_its_revision(string sql, long broken)
    {
        await Database.Write(new ChangeSet { Actuals = [Actual(1)], Author = new("省", "above") });
        await Database.Write(new ChangeSet
        {
            Actuals = [Actual(2)],
            Author = new("县", "below", new HashSet<string> { "below" }),
            Override = new("错报", "文1号"),
        });
        Database.Verify().Break.ShouldBeNull();

        Engine.Execute(sql);

        Database.Verify().Break!.Revision.ShouldBe(broken);
    }

    [Fact]
    public async Task A_history_that_was_written_anew_has_not_the_head_that_was_noted()
    {
        await WriteAll(Database);
        var noted = Database.Verify().Head;
        using var another = Engine.Another();
        await using var other = Database.Open(another.ConnectionString, Clock);
        await other.Write(new ChangeSet { Actuals = [Actual(99)] });

        var verified = other.Verify(noted with { Revision = 1 });

        (verified.Break, verified.HasNoted, verified.IsWhole).ShouldBe((null, false, false));
        other.Verify(noted).HasNoted.ShouldBe(false);
    }

    [Fact]
    public async Task A_write_that_was_refused_or_tried_leaves_no_gap()
    {
        await Put(Actual(1));
        await Database.Write(new ChangeSet { Actuals = [Actual(2)], DryRun = true });
        await Should.ThrowAsync<WriteConflictException>(Database.Write(new ChangeSet
        {
            Actuals = [Actual(3) with { Observation = new(FixedPoint.From(3), ObservationStatus.Provisional) }],
        }));
        await Put(Actual(1));
        await Put(Actual(4));

        Database.Verify().ShouldSatisfyAllConditions(
            verified => verified.Break.ShouldBeNull(), verified => verified.Head.Revision.ShouldBe(2));
    }

    [Fact]
    public async Task What_has_an_anchor_keeps_it()
    {
        await WriteAll(Database);
        var before = Database.Verify();

        await Reopen();

        Database.Verify().ShouldBe(before);
    }

    [Fact]
    public async Task What_was_written_before_there_were_hashes_is_anchored_as_it_is()
    {
        await WriteAll(Database);
        Engine.Execute("DELETE FROM revision_hash");

        await Reopen();
        await Put(Actual(77));

        var verified = Database.Verify();
        (verified.Break, verified.Anchor.Revision, verified.Head.Revision).ShouldBe((null, 8, 9));
        using (var snapshot = Database.Read())
        {
            snapshot.At(3).Hash.ShouldBe(verified.Anchor.Hash);
            snapshot.FindRevision(3)!.Hash.ShouldBeNull();
        }

        Engine.Execute("UPDATE actual_history SET value = 5 WHERE began = 1");
        Database.Verify().Break!.Revision.ShouldBe(8);
    }

    // Puts, corrections, deletes and what comes back; of figures of all kinds, and of the catalogue.
    private async Task WriteAll(Database database)
    {
        await database.Write(new ChangeSet { Actuals = [Actual(1), Actual(2, Counties[1]) with { Note = "注 😀" }], Source = "年报" });
        await database.Write(new ChangeSet { Targets = [Target(3), Target(4, TargetKind.Growth)], Author = new("县区", "a") });
        await database.Write(new ChangeSet
        {
            Declared =
            [
                Declared(DeclaredMeasure.Rank, "！其他"), Declared(DeclaredMeasure.Rank, "😀"), Declared(DeclaredMeasure.Growth, ""),
            ],
        });
        await database.Write(new ChangeSet
        {
            Regions = [new() { Id = 0, Code = "360102999", Name = "新镇", Level = RegionLevel.Township, Parent = Counties[0] }],
            Note = "设镇",
        });
        await database.Write(new ChangeSet
        {
            Actuals = [Actual(5), Actual(6, period: Year2014)],
            TargetDeletes = [Target(4, TargetKind.Growth).Key],
        });
        await database.Write(new ChangeSet { ActualDeletes = [Actual(5).Key], Actuals = [Actual(7, Counties[1])] });
        await database.Write(new ChangeSet { Actuals = [Actual(8)] });
        using var snapshot = database.Read();
        await database.Write(snapshot.Reversal(7).ChangeSet with { Actuals = [Actual(9, Counties[2], Year2014)], CheckedAt = 7 });
    }

    private DeclaredFigure Declared(DeclaredMeasure measure, string among) => new(
        new DeclaredKey(Patents, Year2013, Nanchang, measure, 0, 0, 0, among), FixedPoint.From(3), 0, Bound.None, Tied: false, null);
}
