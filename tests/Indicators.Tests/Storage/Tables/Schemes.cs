using Indicators.Assessments;
using Indicators.Regions;
using Indicators.Storage;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;
using Indicators.Targets;

namespace Indicators.Tests.Storage.Tables;

public abstract class Schemes(Engine engine) : StorageSuite(engine)
{
    private static readonly Scheme CountyScheme = new()
    {
        Code = "counties",
        Name = "县区考核",
        Weight = 100,
        Items =
        [
            Item(new Proportional(3)) with { Name = "专利", Kind = TargetKind.Level, Commitment = Commitment.Binding },
            Item(new PerPoint(Origin.Average, 5, 0.5m, Base: 8, WholeSteps: true)),
            Item(new Efficacy(50)) with { LagMonths = 12, OnNotApplicable = WhenNotApplicable.Full },
            Item(new Veto(VetoEffect.Withhold)),
        ],
    };

    [Fact]
    public async Task A_scheme_comes_back_with_the_methods_of_its_items()
    {
        await Put(CountyScheme);

        At(1)!.Items.ShouldBe(CountyScheme.Items);
        (At(1)! with { Id = 0, Revision = 0, Items = CountyScheme.Items }).ShouldBe(CountyScheme);
    }

    [Fact]
    public async Task Ladders_and_places_come_back_in_their_order()
    {
        await Put(CountyScheme with { Items = [Item(new Steps([new(30, 10), new(20, 5.5m)])), Item(new ByRank([10, 8], 2)), Item(new ByRank())] });

        var methods = At(1)!.Items.Select(item => item.Method).ToList();
        ((Steps)methods[0]).Ladder.ShouldBe([new(30, 10), new(20, 5.5m)]);
        ((ByRank)methods[1]).Places.ShouldBe([10, 8]);
        methods[2].ShouldBe(new ByRank());
    }

    [Fact]
    public async Task A_scheme_is_read_as_it_stood_and_shares_no_id_with_a_group()
    {
        await Put(CountyScheme);
        await Put(At(1)! with { Name = "县区综合考核" });
        var group = new Group { Code = "counties", Name = "县区", Members = [new(Nanchang)] };
        await Database.Write(new Submission { Groups = [group] });

        At(0).ShouldBeNull();
        At(1)!.Name.ShouldBe("县区考核");
        At(2)!.Name.ShouldBe("县区综合考核");
        using var snapshot = Database.Read();
        snapshot.Catalogue.Groups.OfCode("counties")!.Id.ShouldNotBe(At(2)!.Id);
        snapshot.FindScheme("县区综合考核").Value!.Code.ShouldBe("counties");
        snapshot.Newest.ShouldBe(2);
    }

    [Fact]
    public async Task Writing_what_is_there_makes_no_revision()
    {
        await Put(CountyScheme);

        (await Put(At(1)!)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_whatever_its_case()
    {
        await Put(CountyScheme);

        (await Should.ThrowAsync<WriteConflictException>(() => Put(CountyScheme with { Code = "COUNTIES" }))).Conflict.ShouldBe(Conflict.DuplicateCode);
    }

    [Fact]
    public async Task A_change_of_a_scheme_is_told_with_what_it_was_then()
    {
        await Put(CountyScheme);
        await Put(At(1)! with { Name = "新" });

        using var snapshot = Database.Read();
        snapshot.Changes(0, new ChangeFilter()).Select(change => ((Scheme)change.Item).Name).ShouldBe(["县区考核", "新"]);
    }

    private static SchemeItem Item(Method method) => new("patent-applications", Criterion.Completion, 25, method);

    private Task<Receipt> Put(Scheme scheme) => Database.Write(new Submission { Schemes = [scheme] });

    private Scheme? At(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        return snapshot.Catalogue.Schemes.OfCode(CountyScheme.Code);
    }
}
