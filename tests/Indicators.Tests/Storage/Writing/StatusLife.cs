using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class StatusLife(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task An_estimate_becomes_provisional_becomes_final_and_each_is_a_revision()
    {
        await Put(Of(ObservationStatus.Estimated, 6000), Of(ObservationStatus.Missing, 0, Year2014));
        await Put(Of(ObservationStatus.Provisional, 6100));
        await Put(Of(ObservationStatus.Estimated, 6150));
        await Put(Of(ObservationStatus.Final, 6190), Of(ObservationStatus.Estimated, 7000, Year2014));
        await Put(Of(ObservationStatus.Final, 6200));

        Head().ShouldBe(5);
        Enumerable.Range(1, 5).Select(revision => ValueAt(AsOf.Revision(revision))).ShouldBe([6000, 6100, 6150, 6190, 6200]);
    }

    [Theory]
    [InlineData(ObservationStatus.Provisional)]
    [InlineData(ObservationStatus.Estimated)]
    public async Task What_is_final_does_not_fall_back(ObservationStatus status)
    {
        await Put(Of(ObservationStatus.Final, 6190));
        var submission = new ChangeSet { Actuals = [Of(status, 6190), Of(status, 7000, Year2014)] };

        (await Should.ThrowAsync<WriteConflictException>(() => Database.Write(submission))).Conflict.ShouldBe(WriteConflict.StatusFalls);
        (await Should.ThrowAsync<WriteConflictException>(() => Database.Write(submission with { Correct = true }))).Conflict
            .ShouldBe(WriteConflict.StatusFalls);
        (await Should.ThrowAsync<WriteConflictException>(() => Database.Write(submission with { Note = "核实" }))).Conflict
            .ShouldBe(WriteConflict.StatusFalls);

        Head().ShouldBe(1);
        (await Database.Write(submission with { Correct = true, Note = "核实中，先按快报" })).Updated.ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_may_say_why_row_by_row()
    {
        await Put(Of(ObservationStatus.Final, 6190));
        var row = Of(ObservationStatus.Provisional, 6100) with { Note = "重复申请已剔除" };

        (await Database.Write(new ChangeSet { Actuals = [row], Correct = true })).Updated.ShouldBe(1);
    }

    [Fact]
    public async Task All_that_are_final_are_known_at_once()
    {
        await Put(Of(ObservationStatus.Final, 1), Of(ObservationStatus.Provisional, 2, Year2014));

        using var snapshot = Database.Read();
        snapshot.Final([Actual(0).Key, Actual(0, period: Year2014).Key, Actual(0, Counties[0]).Key]).ShouldBe([Actual(0).Key]);
    }

    [Fact]
    public async Task What_became_final_while_it_waited_is_not_overtaken()
    {
        await using var other = Open();
        await Put(Of(ObservationStatus.Estimated, 1));

        var writes = Enumerable.Range(0, 20).Select(n => Task.Run(async () =>
        {
            try
            {
                await (n % 2 == 0 ? Database : other)
                    .Write(
                        new ChangeSet { Actuals = [n == 10 ? Of(ObservationStatus.Final, 6190) : Of(ObservationStatus.Provisional, n)] });
            }
            catch (WriteConflictException conflict)
            {
                conflict.Conflict.ShouldBe(WriteConflict.StatusFalls);
            }
        }));
        await Task.WhenAll(writes);

        ValueAt().ShouldBe(6190);
    }

    private Actual Of(ObservationStatus status, decimal value, Indicators.Periods.Period? period = null)
    {
        var actual = Actual(value, period: period);
        return actual with { Observation = actual.Observation with { Status = status } };
    }
}
