using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Sessions;

namespace Indicators.Tests.Storage;

/// <summary>A whole database moves into another, of the same engine or of the other.</summary>
public abstract class Copies(Engine engine, Engine empty) : StorageSuite(engine)
{
    [Fact]
    public async Task History_keys_and_hashes_come_along()
    {
        await Put(Actual(1), Actual(2, Counties[0]) with { Note = "注" });
        await Put(Actual(3));
        await Put(Target(4));
        Database.Access.Add(
            new() { Id = "a", Name = "县", Roles = [Role.Reader], Scope = new([]), Digest = "d", Created = Clock.Now },
            new() { Time = Clock.Now, Event = AccessEvent.KeyCreated });

        var verified = await DatabaseCopy.Run(Engine.ConnectionString, empty.ConnectionString);

        verified.Head.ShouldBe(Database.Verify().Head);
        await using var copy = Database.Open(empty.ConnectionString, Clock);
        copy.Verify().ShouldBe(Database.Verify());
        copy.Access.List().All.Single().Name.ShouldBe("县");
        copy.CursorKey.ShouldBe(Database.CursorKey);
        using (var snapshot = copy.Read(AsOf.Revision(1)))
        {
            snapshot.Actuals(Patents, [Year2013], new[] { Nanchang })[Year2013].At([Nanchang], cell => cell)[0]!.Value.Value.ToDecimal()
                .ShouldBe(1);
        }

        (await copy.Write(new() { Actuals = [Actual(5)] })).Revision.ShouldBe(4);
        copy.Verify().IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_interrupted_is_not_opened_and_goes_on_where_it_was()
    {
        await Put(Actual(1));
        await Should.ThrowAsync<OperationCanceledException>(DatabaseCopy.Run(
            Engine.ConnectionString,
            empty.ConnectionString,
            (table, _) =>
            {
                if (table is "revision") throw new OperationCanceledException();
            }));
        Should.Throw<DatabaseChangedException>(() => Database.Open(empty.ConnectionString));

        HashSet<string> copied = [];
        var verified = await DatabaseCopy.Run(Engine.ConnectionString, empty.ConnectionString, (table, _) => copied.Add(table));

        verified.Head.ShouldBe(Database.Verify().Head);
        (copied.Contains("revision"), copied.Contains("actual")).ShouldBe((true, false));
    }

    [Fact]
    public async Task A_source_that_was_written_since_is_not_gone_on_with()
    {
        await Put(Actual(1));
        await Should.ThrowAsync<OperationCanceledException>(DatabaseCopy.Run(
            Engine.ConnectionString, empty.ConnectionString, (_, _) => throw new OperationCanceledException()));
        await Put(Actual(2));

        (await Should.ThrowAsync<InvalidOperationException>(DatabaseCopy.Run(Engine.ConnectionString, empty.ConnectionString)))
            .Message.ShouldContain("since");
    }

    public override Task DisposeAsync()
    {
        empty.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task A_database_in_use_is_no_target()
    {
        await using (Database.Open(empty.ConnectionString))
        {
        }

        (await Should.ThrowAsync<InvalidOperationException>(DatabaseCopy.Run(Engine.ConnectionString, empty.ConnectionString)))
            .Message.ShouldContain("empty");
    }
}
