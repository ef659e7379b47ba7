using System.Text;
using Indicators.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace Indicators.Tests.Storage.Sqlite;

public sealed class FlippedByte() : StorageSuite(new SqliteEngine())
{
    [Fact]
    public async Task One_byte_of_the_file_is_flipped_and_its_revision_is_named()
    {
        await Put(Actual(1));
        await Database.Write(new ChangeSet { Actuals = [Actual(2, Counties[0]) with { Note = "to be flipped" }] });
        await Put(Actual(3));
        await Database.DisposeAsync();
        Engine.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var path = new SqliteConnectionStringBuilder(Engine.ConnectionString).DataSource;
        var file = await File.ReadAllBytesAsync(path);

        file[file.AsSpan().IndexOf(Encoding.UTF8.GetBytes("to be flipped"))] ^= 1;
        await File.WriteAllBytesAsync(path, file);

        await Reopen();
        Database.Verify().Break!.Revision.ShouldBe(2);
    }
}
