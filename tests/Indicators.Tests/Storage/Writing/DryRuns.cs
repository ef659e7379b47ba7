using Indicators.Catalogue;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class DryRuns(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task What_would_be_is_told_and_nothing_is_stored()
    {
        await Put(Actual(6190), Actual(1, Counties[0]));

        var tried = await Database.Write(Supposed with { DryRun = true });

        (tried with { Changes = null }).ShouldBe(
            new WriteResult(1, Received: 3, Inserted: 1, Updated: 1, Unchanged: 1, Deleted: 0));
        tried.Changes!.Items.Select(change => (Value(change.Before), Value(change.After))).ShouldBe([(6190, 6200), (null, 7)]);
        (ValueAt(), Head()).ShouldBe((6190, 1));
        (await Database.Write(Supposed)).ShouldBe(tried with { Revision = 2, Changes = null }, "it was told what then became");
    }

    [Fact]
    public async Task One_of_many_rows_or_of_the_catalogue_is_undone_too()
    {
        var many = new ChangeSet { Actuals = [.. Counties.Select(county => Actual(county % 7, county))], DryRun = true };
        var newRegion = new Region { Id = 0, Code = "360199", Name = "新县", Level = RegionLevel.County, Parent = Nanchang };

        var tried = await Database.Write(many);
        (tried.Inserted, tried.Changes).ShouldBe((Counties.Length, null), "as so many are not listed");
        (await Database.Write(new ChangeSet { Regions = [newRegion], DryRun = true })).Inserted.ShouldBe(1);

        using var snapshot = Database.Read();
        (snapshot.Revision, snapshot.CountActuals(new StoredFilter()), snapshot.Catalogue.Regions.All.Count).ShouldBe((0, 0, 6623));
    }

    [Fact]
    public async Task It_is_refused_as_the_write_would_be()
    {
        using var snapshot = Database.Read();
        var taken = snapshot.Catalogue.Indicators[Patents] with { Id = 0 };

        var refusal = await Should.ThrowAsync<WriteConflictException>(
            () => Database.Write(new ChangeSet { Indicators = [taken], DryRun = true }));

        refusal.Conflict.ShouldBe(WriteConflict.DuplicateCode);
    }

    [Fact]
    public async Task Writes_that_share_its_turn_are_stored()
    {
        var writes = Enumerable.Range(0, 40)
            .Select(n => Database.Write(new ChangeSet { Actuals = [Actual(n + 1)], DryRun = n % 2 == 1 })).ToList();

        var results = await Task.WhenAll(writes);

        results.Where((_, n) => n % 2 == 0).Select(result => result.Revision).ShouldBe(Enumerable.Range(1, 20).Select(n => (long)n));
        (ValueAt(), Head()).ShouldBe((39, 20));
    }

    private ChangeSet Supposed => new() { Actuals = [Actual(6200), Actual(1, Counties[0]), Actual(7, Counties[1])] };

    private static decimal? Value(object? item) => ((Indicators.Observations.Actual?)item)?.Observation.Value.ToDecimal();
}
