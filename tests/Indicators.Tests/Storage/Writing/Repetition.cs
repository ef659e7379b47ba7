using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class Repetition(Engine engine) : StorageSuite(engine)
{
    private static readonly IdempotentRequest Request = new("8e03978e", "POST /actuals 6190");

    private ChangeSet First => new() { Actuals = [Actual(6190)], Request = Request };

    [Fact]
    public async Task A_repeated_request_gets_the_receipt_of_the_first_and_writes_nothing()
    {
        var first = await Database.Write(First);
        await Put(Actual(6200));

        (await Database.Write(First)).ShouldBe(first);
        Database.Find(Request).ShouldBe(first);

        Head().ShouldBe(2);
        ValueAt().ShouldBe(6200);
    }

    [Fact]
    public async Task It_is_known_after_a_restart_and_to_the_other_programs()
    {
        await using var other = Open();
        var first = await Database.Write(First);
        await Reopen();

        (await Database.Write(First)).ShouldBe(first);
        (await other.Write(First)).ShouldBe(first);
        Head().ShouldBe(1);
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        await Database.Write(First);
        var other = Request with { Fingerprint = "POST /actuals 6200" };

        var refusal = await Should.ThrowAsync<WriteConflictException>(
            () => Database.Write(new ChangeSet { Actuals = [Actual(6200)], Request = other }));

        refusal.Conflict.ShouldBe(WriteConflict.IdempotencyMismatch);
        Should.Throw<WriteConflictException>(() => Database.Find(other)).Conflict.ShouldBe(WriteConflict.IdempotencyMismatch);
        ValueAt().ShouldBe(6190);
    }

    [Fact]
    public async Task A_request_that_changed_nothing_is_remembered_too()
    {
        await Put(Actual(6190));
        var first = await Database.Write(First);
        await Put(Actual(6200));

        first.Unchanged.ShouldBe(1);
        (await Database.Write(First)).ShouldBe(first);
        ValueAt().ShouldBe(6200);
    }

    [Fact]
    public async Task A_refused_request_is_not_remembered()
    {
        await Database.Write(new ChangeSet { Indicators = [Known(Patents) with { Name = "专利受理量" }] });
        await Should.ThrowAsync<WriteConflictException>(() => Database.Write(First with { CheckedAt = 0 }));

        Database.Find(Request).ShouldBeNull();
        (await Database.Write(First)).Inserted.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_forgotten_after_seven_days_and_not_before()
    {
        await Database.Write(First);
        Clock.Now += TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1);
        Database.Find(Request).ShouldNotBeNull();
        Clock.Now += TimeSpan.FromMilliseconds(1);
        Database.Find(Request).ShouldBeNull();

        (await Database.Write(First with { Request = Request with { Fingerprint = "another" } })).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task Programs_that_get_one_request_at_once_write_it_once()
    {
        await using var other = Open();

        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(n => Task.Run(() => (n % 2 == 0 ? Database : other).Write(First))));

        receipts.Distinct().ShouldHaveSingleItem()
            .ShouldBe(new WriteResult(1, Received: 1, Inserted: 1, Updated: 0, Unchanged: 0, Deleted: 0));
        Head().ShouldBe(1);
    }

    private Indicators.Catalogue.Indicator Known(int id)
    {
        using var snapshot = Database.Read();
        return snapshot.Catalogue.Indicators[id];
    }
}
