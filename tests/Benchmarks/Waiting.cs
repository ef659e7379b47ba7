using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks;

/// <summary>Writes that are waited for where they stand: what is measured is done on one thread, one thing after the other.</summary>
internal static class Waiting
{
    public static WriteResult WriteAndWait(this Database database, ChangeSet submission) =>
        database.Write(submission).GetAwaiter().GetResult();

    public static void Close(this Database database) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
