using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Tables;

public abstract class Groups(Engine engine) : StorageSuite(engine)
{
    private static readonly PeerGroup Capitals = new()
    {
        Id = 0,
        Code = "yangtze-capitals",
        Name = "长江中游省会",
        NameEn = "Capitals on the middle Yangtze",
        Members = [new(Nanchang, From: 2013 * 12, To: 2020 * 12 + 11), new(Nanchang, From: 2021 * 12, Excluded: "不考核")],
    };

    [Fact]
    public async Task A_new_group_gets_an_id_and_every_property_comes_back()
    {
        var receipt = await Put(Capitals);

        (receipt.Revision, receipt.Inserted).ShouldBe((1, 1));
        using var snapshot = Database.Read();
        var stored = snapshot.Catalogue.Groups.OfCode("Yangtze-Capitals")!;
        stored.Id.ShouldBeGreaterThan(snapshot.Catalogue.Indicators.All.Max(indicator => indicator.Id));
        stored.Members.ShouldBe(Capitals.Members);
        (stored with { Members = Capitals.Members }).ShouldBe(Capitals with { Id = stored.Id, Revision = 1 });
    }

    [Fact]
    public async Task A_group_is_read_as_it_stood()
    {
        await Put(Capitals);
        await Put(Stored() with { Name = "长江中游四省会", Members = [new(Nanchang)] });
        await Put(Actual(1));

        At(0).ShouldBeNull();
        At(1)!.Name.ShouldBe("长江中游省会");
        At(1)!.Members.Count.ShouldBe(2);
        At(2)!.Name.ShouldBe("长江中游四省会");
        At(3)!.Members.ShouldBe([new(Nanchang)]);
    }

    [Fact]
    public async Task Writing_what_is_there_makes_no_revision()
    {
        await Put(Capitals);

        var again = await Put(Stored());

        (again.Revision, again.Unchanged, again.Updated).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task An_answer_is_as_new_as_the_group_it_took_its_members_from()
    {
        await Put(Capitals);
        await Put(Capitals with { Code = "other", Name = "其他" });
        await Put(Actual(1));

        Newest(snapshot => snapshot.FindGroup("长江中游省会").Value).ShouldBe(1);
        Newest(snapshot => snapshot.Groups()).ShouldBe(2);
        Newest(snapshot => snapshot.Indicators()).ShouldBe(0);
        await Put(Stored() with { NameEn = null });
        Newest(snapshot => snapshot.FindGroup(Capitals.Code).Value).ShouldBe(4);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_whatever_its_case()
    {
        await Put(Capitals);

        var conflict = await Should.ThrowAsync<WriteConflictException>(() => Put(Capitals with { Code = "YANGTZE-CAPITALS" }));

        (conflict.Conflict, conflict.Subject).ShouldBe((WriteConflict.DuplicateCode, "YANGTZE-CAPITALS"));
        Head().ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_was_checked_before_groups_changed_is_to_be_checked_again_but_figures_are_not()
    {
        await Put(Capitals);

        var conflict = await Should.ThrowAsync<WriteConflictException>(
            () => Database.Write(new ChangeSet { CheckedAt = 0, Groups = [Capitals] }));
        var receipt = await Database.Write(new ChangeSet { CheckedAt = 0, Actuals = [Actual(1)] });

        conflict.Conflict.ShouldBe(WriteConflict.CatalogueChanged);
        receipt.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_name_that_two_groups_have_is_ambiguous_and_a_code_is_not()
    {
        await Put(Capitals);
        await Put(Capitals with { Code = "other" });

        using var snapshot = Database.Read();
        snapshot.FindGroup("长江中游省会").Error.ShouldBe(LookupError.Ambiguous);
        snapshot.FindGroup("other").Value.ShouldNotBeNull();
        snapshot.FindGroup("无").Error.ShouldBe(LookupError.Unknown);
    }

    private Task<WriteResult> Put(PeerGroup group) => Database.Write(new ChangeSet { Groups = [group] });

    private PeerGroup Stored() => At(Head())!;

    private PeerGroup? At(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        return snapshot.Catalogue.Groups.OfCode(Capitals.Code);
    }

    private long Newest(Func<Snapshot, object?> read)
    {
        using var snapshot = Database.Read();
        read(snapshot).ShouldNotBeNull();
        return snapshot.Newest;
    }
}
