using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Tests.Storage.Sessions;

/// <summary>Who has left reads no more, and what the database does for him ends.</summary>
public abstract class Cancelling(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public void Who_has_left_gets_no_snapshot() =>
        Should.Throw<OperationCanceledException>(() => Database.Read(cancellation: new(canceled: true)));

    [Fact]
    public async Task Who_leaves_is_given_nothing_more_not_even_from_memory()
    {
        await Put(Actual(6190));
        using var leaving = new CancellationTokenSource();
        using var snapshot = Database.Read(cancellation: leaving.Token);
        snapshot.Actuals(Patents, [Year2013], Counties)[Year2013].Regions.ShouldBeEmpty();

        await leaving.CancelAsync();

        Should.Throw<OperationCanceledException>(() => snapshot.Actuals(Patents, [Year2013], Counties))
            .CancellationToken.ShouldBe(leaving.Token);
        Should.Throw<OperationCanceledException>(() => snapshot.ListDeclared(new StoredFilter()));
    }

    [Fact]
    public async Task Who_leaves_among_the_changes_gets_no_further()
    {
        await Put([.. Enumerable.Range(1, 12).Select(month => Actual(month, period: Period.OfMonth(2013, month)))]);
        using var leaving = new CancellationTokenSource();
        using var snapshot = Database.Read(cancellation: leaving.Token);
        var read = 0;

        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var change in snapshot.Changes(0, new ChangeFilter()))
            {
                read++;
                leaving.Cancel();
            }
        });

        read.ShouldBe(1);
    }

    [Fact]
    public Task What_runs_without_end_ends_when_who_asked_leaves_be_it_counted() =>
        Ends(snapshot => snapshot.CountDeclared(new StoredFilter()));

    [Fact]
    public Task Be_it_read_by_the_names_of_its_columns() =>
        Ends(snapshot => snapshot.ListDeclared(new StoredFilter { Indicators = [Patents] }).Count);

    [Fact]
    public Task Be_it_read_row_by_row() => Ends(
        snapshot => snapshot.Targets(Patents, [Year2014], new[] { Nanchang })[Year2014].Targets.Length);

    private async Task Ends(Func<Snapshot, long> ask)
    {
        await Put(Actual(6190));
        Engine.MakeEndless("declared");
        Engine.MakeEndless("target");
        using var leaving = new CancellationTokenSource();
        using (var snapshot = Database.Read(cancellation: leaving.Token))
        {
            var asked = Task.Run(() => ask(snapshot));
            Engine.WaitUntilReads(asked);
            await leaving.CancelAsync();

            (await Should.ThrowAsync<OperationCanceledException>(asked)).CancellationToken.ShouldBe(leaving.Token);
        }

        // Its connection serves the next as if nothing had been.
        for (var again = 0; again < 3; again++)
        {
            ValueAt().ShouldBe(6190);
        }

        (await Put(Actual(6191))).Revision.ShouldBe(2);
    }
}
