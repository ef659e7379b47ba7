using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

/// <summary>Small writes that wait together share a transaction: the first is stopped in its turn until the others have come.</summary>
public abstract class SharedTurns(Engine engine) : StorageSuite(engine)
{
    private static readonly IdempotentRequest Request = new("8e03978e", "POST /actuals 6190");

    [Fact]
    public async Task All_are_on_disk_when_the_first_is_acknowledged_each_with_its_own_revision_in_the_order_they_came()
    {
        var writes = await Together([.. Enumerable.Range(1, 40).Select(n => Of(Actual(n), Actual(n, Counties[n])))]);

        (await writes[0]).ShouldBe(new WriteResult(1, Received: 2, Inserted: 2, Updated: 0, Unchanged: 0, Deleted: 0));
        Head().ShouldBe(40);
        (await Task.WhenAll(writes)).Select(receipt => receipt.Revision).ShouldBe(Enumerable.Range(1, 40).Select(n => (long)n));
        Enumerable.Range(1, 40).ShouldAllBe(n => ValueAt(AsOf.Revision(n)) == n);
    }

    [Fact]
    public async Task Many_more_than_share_a_turn_are_all_written_in_order()
    {
        var writes = await Together([.. Enumerable.Range(1, 200).Select(n => Of(Actual(n)))]);

        (await Task.WhenAll(writes)).Select(receipt => receipt.Revision).ShouldBe(Enumerable.Range(1, 200).Select(n => (long)n));
        ValueAt().ShouldBe(200);
    }

    [Fact]
    public async Task One_that_is_refused_leaves_the_others_whole_and_no_gap()
    {
        var falling = Actual(6300) with { Observation = Actual(6300).Observation with { Status = ObservationStatus.Provisional } };
        var writes = await Together(
            Of(Actual(6190)),
            Of(Actual(2, Counties[2]), falling),
            Of(Actual(3, Counties[3]), Actual(1, Counties[4]), Actual(2, Counties[4])),
            Of(Actual(6190)),
            Of(Actual(6200)));

        (await writes[0]).Revision.ShouldBe(1);
        (await Should.ThrowAsync<WriteConflictException>(() => writes[1])).Conflict.ShouldBe(WriteConflict.StatusFalls);
        await Should.ThrowAsync<Exception>(() => writes[2]);
        (await writes[3]).ShouldBe(new WriteResult(1, Received: 1, Inserted: 0, Updated: 0, Unchanged: 1, Deleted: 0));
        (await writes[4]).Revision.ShouldBe(2);
        Listed().ShouldBe([(Nanchang, 6200)]);
        using var snapshot = Database.Read();
        snapshot.Changes(0, new ChangeFilter()).Select(change => change.Revision.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_request_that_comes_twice_is_written_once_and_another_under_its_key_is_refused()
    {
        var first = Of(Actual(6190)) with { Request = Request };
        var other = Of(Actual(1)) with { Request = Request with { Fingerprint = "POST /actuals 1" } };
        var writes = await Together(first, first, other, Of(Actual(6200)));

        var receipt = await writes[0];
        receipt.Revision.ShouldBe(1);
        (await writes[1]).ShouldBe(receipt);
        (await Should.ThrowAsync<WriteConflictException>(() => writes[2])).Conflict.ShouldBe(WriteConflict.IdempotencyMismatch);
        (await writes[3]).Revision.ShouldBe(2);
        Database.Find(Request).ShouldBe(receipt);
    }

    [Fact]
    public async Task When_the_transaction_is_lost_all_fail_nothing_is_stored_and_the_next_writes_are_whole()
    {
        Engine.LoseTransactionsOf("lost");
        var writes = await Together(
            Of(Actual(6190)) with { Request = Request }, Of(Actual(1, Counties[1])), Of(Actual(2, Counties[2])) with { Note = "lost" });

        foreach (var write in writes)
        {
            await Should.ThrowAsync<Exception>(() => write);
        }

        (Head(), ValueAt(), Database.Find(Request)).ShouldBe((0, null, null));
        (await Database.Write(Of(Actual(6200), Actual(1, period: Year2014)) with { Request = Request })).Revision.ShouldBe(1);
        using var snapshot = Database.Read();
        snapshot.Actuals(Patents, [Year2014], new[] { Nanchang })[Year2014].At([Nanchang], cell => cell)[0]?.Value.ToDecimal().ShouldBe(1);
        snapshot.Changes(0, new ChangeFilter()).Count().ShouldBe(2);
    }

    [Fact]
    public async Task One_that_gives_up_while_it_waits_is_told_at_once_and_the_others_are_written()
    {
        using var gaveUp = new CancellationTokenSource();
        Clock.Stop();
        var first = Database.Write(Of(Actual(1)), gaveUp.Token);
        await Clock.Asked();
        var second = Database.Write(Of(Actual(2)), gaveUp.Token);
        var third = Database.Write(Of(Actual(3)));
        await gaveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        Clock.Go();
        ((await first).Revision, (await third).Revision).ShouldBe((1, 2));
        ValueAt(AsOf.Revision(1)).ShouldBe(1);
        ValueAt().ShouldBe(3);
    }

    [Fact]
    public async Task A_large_one_and_one_of_the_catalogue_have_their_turns_when_they_come()
    {
        using var before = Database.Read();
        var renamed = before.Catalogue.Indicators[Patents] with { Name = "专利受理量" };
        var writes = await Together(
            Of(Actual(1)) with { CheckedAt = 0 },
            new ChangeSet { Indicators = [renamed], CheckedAt = 0 },
            Of(Actual(2)) with { CheckedAt = 0 },
            Of([.. Counties.Select(county => Actual(3, county))]) with { CheckedAt = 2 },
            Of(Actual(4)) with { CheckedAt = 2 });

        (await Should.ThrowAsync<WriteConflictException>(() => writes[2])).Conflict.ShouldBe(WriteConflict.CatalogueChanged);
        writes.RemoveAt(2);
        (await Task.WhenAll(writes)).Select(receipt => receipt.Revision).ShouldBe([1L, 2, 3, 4]);
        using var after = Database.Read();
        after.Catalogue.Indicators[Patents].Name.ShouldBe("专利受理量");
    }

    private static ChangeSet Of(params Actual[] actuals) => new() { Actuals = actuals };

    private List<(int Region, decimal Value)> Listed()
    {
        using var snapshot = Database.Read();
        return [.. snapshot.ListActuals(new StoredFilter())
            .Select(stored => (stored.Item.Key.Region, stored.Item.Observation.Value.ToDecimal()))];
    }

    private async Task<List<Task<WriteResult>>> Together(params ChangeSet[] submissions)
    {
        Clock.Stop();
        List<Task<WriteResult>> writes = [Database.Write(submissions[0])];
        await Clock.Asked();
        writes.AddRange(submissions.Skip(1).Select(submission => Database.Write(submission)));
        Clock.Go();
        return writes;
    }
}
