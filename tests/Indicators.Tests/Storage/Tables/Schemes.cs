using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

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
            Item(new ProportionalMethod(3)) with { Name = "专利", Kind = TargetKind.Level, Commitment = Commitment.Binding },
            Item(new PerPointMethod(DeviationOrigin.Average, 5, 0.5m, Base: 8, WholeSteps: true)),
            Item(new EfficacyMethod(50)) with { LagMonths = 12, OnNotApplicable = WhenNotApplicable.Full },
            Item(new VetoMethod(VetoEffect.Withhold)),
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
        await Put(CountyScheme with
        {
            Items = [Item(new StepsMethod([new(30, 10), new(20, 5.5m)])), Item(new RankMethod([10, 8], 2)), Item(new RankMethod())],
        });

        var methods = At(1)!.Items.Select(item => item.Method).ToList();
        ((StepsMethod)methods[0]).Ladder.ShouldBe([new(30, 10), new(20, 5.5m)]);
        ((RankMethod)methods[1]).Places.ShouldBe([10, 8]);
        methods[2].ShouldBe(new RankMethod());
    }

    [Fact]
    public async Task A_scheme_is_read_as_it_stood_and_shares_no_id_with_a_group()
    {
        await Put(CountyScheme);
        await Put(At(1)! with { Name = "县区综合考核" });
        var group = new PeerGroup { Code = "counties", Name = "县区", Members = [new(Nanchang)] };
        await Database.Write(new ChangeSet { Groups = [group] });

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

        (await Should.ThrowAsync<WriteConflictException>(() => Put(CountyScheme with { Code = "COUNTIES" }))).Conflict
            .ShouldBe(WriteConflict.DuplicateCode);
    }

    [Fact]
    public async Task A_change_of_a_scheme_is_told_with_what_it_was_then()
    {
        await Put(CountyScheme);
        await Put(At(1)! with { Name = "新" });

        using var snapshot = Database.Read();
        snapshot.Changes(0, new ChangeFilter()).Select(change => ((Scheme)change.Item).Name).ShouldBe(["县区考核", "新"]);
    }

    private static SchemeItem Item(ScoringMethod method) => new("patent-applications", Criterion.Completion, 25, method);

    private Task<WriteResult> Put(Scheme scheme) => Database.Write(new ChangeSet { Schemes = [scheme] });

    private Scheme? At(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        return snapshot.Catalogue.Schemes.OfCode(CountyScheme.Code);
    }
}
