using Microsoft.Data.Sqlite;

namespace Indicators.Tests.Storage.Sqlite;

public sealed class LongLog() : StorageSuite(new SqliteEngine())
{
    private const long Long = 65 << 20;

    private string Log => new SqliteConnectionStringBuilder(Engine.ConnectionString).DataSource + "-wal";

    [Fact]
    public async Task A_log_that_readers_have_made_long_is_ended_by_the_first_write_that_finds_nobody_reading()
    {
        await Put(Actual(1));
        // SQLite itself looks at the frames that it has written, and leaves what stands behind them.
        await using (var log = new FileStream(Log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) log.SetLength(Long);
        using (var reading = Database.Read()) await Put(Actual(2));
        new FileInfo(Log).Length.ShouldBeGreaterThanOrEqualTo(Long, "somebody reads from it");

        await using (var log = new FileStream(Log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) log.SetLength(2 * Long);
        await Put(Actual(3));

        new FileInfo(Log).Length.ShouldBeLessThan(Long);
        await Reopen();
        var verified = Database.Verify();
        (verified.Break, verified.Head.Revision).ShouldBe((null, 3));
    }
}
