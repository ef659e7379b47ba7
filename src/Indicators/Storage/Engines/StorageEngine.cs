using System.Data.Common;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Storage.Engines;

/// <summary>
/// What each kind of database does in its own way: to begin a session, to find the newest revision, to say why it failed.
/// </summary>
internal abstract class StorageEngine : IAsyncDisposable
{
    /// <summary>Whether a failure is of the database, away or busy for too long, and not of what was asked.</summary>
    public abstract bool IsUnavailable(Exception failure);

    /// <summary>Whether there is no space for what was to be written.</summary>
    public abstract bool IsFull(DbException failure);

    public abstract Session BeginRead(CancellationToken cancellation);

    /// <summary>Of the database, or of a copy of it that has a revision.</summary>
    public virtual Session BeginRead(long known, CancellationToken cancellation) => BeginRead(cancellation);

    /// <summary>How far the database has come, as it says now.</summary>
    public abstract ValueTask<Head> Newest();

    /// <summary>The newest revision of the database, or that of a copy that has a revision.</summary>
    public virtual async ValueTask<long> Newest(long known) => (await Newest()).Revision;

    /// <summary>How far a copy has come; null where there is none that answers.</summary>
    public virtual ValueTask<Head?> NewestOfCopy() => default;

    /// <summary>For what every request waits for, whatever else the database does.</summary>
    public virtual Session BeginLookup() => BeginRead(CancellationToken.None);

    /// <summary>Waits until no other process writes; what is read within is the newest.</summary>
    public abstract WriteSession BeginWrite();

    public abstract ValueTask DisposeAsync();
}
