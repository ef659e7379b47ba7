using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

/// <summary>Writes so large that an engine may take another way than for a few rows: what becomes of each row is the same.</summary>
public abstract class ManyRows(Engine engine) : StorageSuite(engine)
{
    private const int Many = 60;

    [Fact]
    public async Task Each_row_is_inserted_updated_or_unchanged_by_itself()
    {
        await Put(Rows(0..40, 1));

        var receipt = await Put([.. Rows(0..20, 1), .. Rows(20..40, 2), .. Rows(40..Many, 3)]);

        receipt.ShouldBe(new WriteResult(2, Received: Many, Inserted: 20, Updated: 20, Unchanged: 20, Deleted: 0));
        Values(1).ShouldBe([.. Of(1, 40)]);
        Values(2).ShouldBe([.. Of(1, 20), .. Of(2, 20), .. Of(3, 20)]);
        Revisions().ShouldBe([.. Enumerable.Repeat(1L, 20), .. Enumerable.Repeat(2L, 40)]);
    }

    [Fact]
    public async Task Rows_that_are_there_make_no_revision()
    {
        await Put(Rows(0..Many, 1));

        (await Put(Rows(0..Many, 1))).ShouldBe(new WriteResult(1, Received: Many, Inserted: 0, Updated: 0, Unchanged: Many, Deleted: 0));
    }

    [Fact]
    public async Task Keys_that_are_there_are_deleted_and_the_others_unchanged()
    {
        await Put(Rows(0..40, 1));

        var receipt = await Delete([.. Rows(20..Many, 0).Select(row => row.Key), Rows(20..21, 0)[0].Key]);

        receipt.ShouldBe(new WriteResult(2, Received: 41, Inserted: 0, Updated: 0, Unchanged: 21, Deleted: 20));
        Values(1).ShouldBe([.. Of(1, 40)]);
        Values(2).ShouldBe([.. Of(1, 20)]);
    }

    [Fact]
    public async Task Puts_and_deletes_of_one_submission_are_one_revision()
    {
        await Put(Rows(0..40, 1));
        var submission = new ChangeSet { Actuals = Rows(40..Many, 2), ActualDeletes = [.. Rows(0..40, 0).Select(row => row.Key)] };

        (await Database.Write(submission))
            .ShouldBe(new WriteResult(2, Received: Many, Inserted: 20, Updated: 0, Unchanged: 0, Deleted: 40));
        Values(2).ShouldBe([.. Of(2, 20)]);
    }

    [Fact]
    public async Task Equal_rows_of_one_submission_count_once()
    {
        await Put(Rows(0..1, 9));

        var receipt = await Put([.. Rows(0..Many, 1), .. Rows(0..Many, 1)]);

        receipt.ShouldBe(new WriteResult(2, Received: 2 * Many, Inserted: Many - 1, Updated: 1, Unchanged: Many, Deleted: 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_values_of_one_cell_store_nothing(bool isThere)
    {
        if (isThere)
        {
            await Put(Rows(0..1, 9));
        }

        await Should.ThrowAsync<Exception>(() => Put([.. Rows(0..Many, 1), .. Rows(0..1, 2)]));

        Values(Head()).ShouldBe(isThere ? [9] : []);
    }

    [Fact]
    public async Task Every_column_of_a_row_comes_back()
    {
        var written = Rows(0..Many, 1).Select((row, i) => row with
        {
            Observation = new StoredObservation(
                row.Observation.Value, (ObservationStatus)(i % 3), i % 2 == 0 ? Bound.Range : Bound.None,
                i % 2 == 0 ? new(long.MaxValue) : default),
            Note = i % 4 == 0 ? "十几个 'quoted' \\ \t😀" : null,
        }).ToArray();
        await Put(written);

        using var snapshot = Database.Read();
        snapshot.ListActuals(new StoredFilter()).Select(row => row.Item)
            .ShouldBe(written.Select(actual => actual with { Observation = actual.Observation with { Revision = 1 } }));
    }

    [Fact]
    public async Task Targets_go_the_same_way()
    {
        var targets = Counties[..Many].Select(region => Target(region) with { Key = Target(region).Key with { Region = region } })
            .ToArray();
        await Put(targets);
        await Put([.. targets.Select((target, i) => i < 20 ? target with { Note = "确保" } : target)]);
        await Database.Write(new ChangeSet { TargetDeletes = [.. targets[..40].Select(target => target.Key)] });

        (Listed(1), Listed(2), Listed(3)).ShouldBe(((Many, 0), (Many, 20), (Many - 40, 0)));

        (int All, int WithNote) Listed(long revision)
        {
            using var snapshot = Database.Read(AsOf.Revision(revision));
            var rows = snapshot.ListTargets(new StoredFilter());
            return (rows.Count, rows.Count(row => row.Item.Note == "确保"));
        }
    }

    private Actual[] Rows(Range counties, decimal value) => [.. Counties[counties].Select(county => Actual(value, county))];

    private static IEnumerable<decimal> Of(decimal value, int times) => Enumerable.Repeat(value, times);

    private List<decimal> Values(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        return [.. snapshot.ListActuals(new StoredFilter()).Select(row => row.Item.Observation.Value.ToDecimal())];
    }

    private List<long> Revisions()
    {
        using var snapshot = Database.Read();
        return [.. snapshot.ListActuals(new StoredFilter()).Select(row => row.Revision)];
    }
}
