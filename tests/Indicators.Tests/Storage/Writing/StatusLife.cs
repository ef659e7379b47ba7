using Indicators.Actuals;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class StatusLife(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task An_estimate_becomes_provisional_becomes_final_and_each_is_a_revision()
    {
        await Put(Of(Status.Estimated, 6000), Of(Status.Missing, 0, Year2014));
        await Put(Of(Status.Provisional, 6100));
        await Put(Of(Status.Estimated, 6150));
        await Put(Of(Status.Final, 6190), Of(Status.Estimated, 7000, Year2014));
        await Put(Of(Status.Final, 6200));

        Head().ShouldBe(5);
        Enumerable.Range(1, 5).Select(revision => ValueAt(AsOf.Revision(revision))).ShouldBe([6000, 6100, 6150, 6190, 6200]);
    }

    [Theory]
    [InlineData(Status.Provisional)]
    [InlineData(Status.Estimated)]
    public async Task What_is_final_does_not_fall_back(Status status)
    {
        await Put(Of(Status.Final, 6190));
        var submission = new Submission { Actuals = [Of(status, 6190), Of(status, 7000, Year2014)] };

        (await Should.ThrowAsync<WriteConflictException>(() => Database.Write(submission))).Conflict.ShouldBe(Conflict.StatusFalls);
        (await Should.ThrowAsync<WriteConflictException>(() => Database.Write(submission with { Correct = true }))).Conflict.ShouldBe(Conflict.StatusFalls);
        (await Should.ThrowAsync<WriteConflictException>(() => Database.Write(submission with { Note = "核实" }))).Conflict.ShouldBe(Conflict.StatusFalls);

        Head().ShouldBe(1);
        (await Database.Write(submission with { Correct = true, Note = "核实中，先按快报" })).Updated.ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_may_say_why_row_by_row()
    {
        await Put(Of(Status.Final, 6190));
        var row = Of(Status.Provisional, 6100) with { Note = "重复申请已剔除" };

        (await Database.Write(new Submission { Actuals = [row], Correct = true })).Updated.ShouldBe(1);
    }

    [Fact]
    public async Task All_that_are_final_are_known_at_once()
    {
        await Put(Of(Status.Final, 1), Of(Status.Provisional, 2, Year2014));

        using var snapshot = Database.Read();
        snapshot.Final([Actual(0).Key, Actual(0, period: Year2014).Key, Actual(0, Counties[0]).Key]).ShouldBe([Actual(0).Key]);
    }

    [Fact]
    public async Task What_became_final_while_it_waited_is_not_overtaken()
    {
        await using var other = Open();
        await Put(Of(Status.Estimated, 1));

        var writes = Enumerable.Range(0, 20).Select(n => Task.Run(async () =>
        {
            try
            {
                await (n % 2 == 0 ? Database : other).Write(new Submission { Actuals = [n == 10 ? Of(Status.Final, 6190) : Of(Status.Provisional, n)] });
            }
            catch (WriteConflictException conflict)
            {
                conflict.Conflict.ShouldBe(Conflict.StatusFalls);
            }
        }));
        await Task.WhenAll(writes);

        ValueAt().ShouldBe(6190);
    }

    private Actual Of(Status status, decimal value, Indicators.Periods.Period? period = null)
    {
        var actual = Actual(value, period: period);
        return actual with { Cell = actual.Cell with { Status = status } };
    }
}
