using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class SeveralWriters(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Writers_of_one_program_lose_nothing() => await WriteFrom(Database, Database);

    [Fact]
    public async Task Writers_of_two_programs_lose_nothing()
    {
        await using var other = Open();

        await WriteFrom(Database, other);
    }

    [Fact]
    public async Task What_one_program_writes_the_other_reads_at_once()
    {
        await using var other = Open();
        using (var before = other.Read())
        {
            var renamed = before.Catalogue.Regions[Nanchang] with { Name = "南昌" };
            await Database.Write(new ChangeSet { Actuals = [Actual(1)], Regions = [renamed] });
        }

        using var after = other.Read();
        after.Revision.ShouldBe(1);
        after.Catalogue.Regions[Nanchang].Name.ShouldBe("南昌");
        after.CountActuals(new StoredFilter()).ShouldBe(1);
    }

    [Fact]
    public async Task Programs_that_start_together_on_a_new_database_fill_it_once()
    {
        using var fresh = Engine.Another();

        var databases = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Indicators.Storage.Database.Open(fresh.ConnectionString))));

        foreach (var database in databases)
        {
            using (var snapshot = database.Read())
            {
                (snapshot.Revision, snapshot.Catalogue.Regions.All.Count).ShouldBe((0, 6623));
            }

            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_waits_stores_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => Database.Write(new ChangeSet { Actuals = [Actual(1)] }, cancelled.Token));

        Head().ShouldBe(0);
        (await Put(Actual(1))).Revision.ShouldBe(1);
    }

    // Both correct one cell and add cells of their own.
    private async Task WriteFrom(Database first, Database second)
    {
        const int each = 40;
        var receipts = await Task.WhenAll(
            Task.Run(() => Writes(first, 0)),
            Task.Run(() => Writes(second, each)));

        receipts.SelectMany(own => own).Select(receipt => receipt.Revision).Order()
            .ShouldBe(Enumerable.Range(1, 2 * each).Select(n => (long)n));
        using var snapshot = Database.Read();
        snapshot.CountActuals(new StoredFilter()).ShouldBe(2 * each + 1);
        var values = Enumerable.Range(1, 2 * each).Select(revision => ValueAt(AsOf.Revision(revision)));
        values.Order().ShouldBe(Enumerable.Range(1, 2 * each).Select(value => (decimal?)value));

        async Task<List<WriteResult>> Writes(Database database, int from)
        {
            List<WriteResult> own = [];
            for (var i = from; i < from + each; i++)
            {
                own.Add(await database.Write(new ChangeSet { Actuals = [Actual(i + 1), Actual(i, Counties[i])] }));
            }

            return own;
        }
    }
}
