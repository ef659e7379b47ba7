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
    /// <summary>Which database it is, without a password.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a failure is of the database, away or busy for too long, and not of what was asked.</summary>
    public abstract bool IsUnavailable(Exception failure);

    /// <summary>Whether a failure is that the database itself is away, so that a copy may stand in for it.</summary>
    public virtual bool IsAway(Exception failure) => false;

    /// <summary>Whether there is no space for what was to be written.</summary>
    public abstract bool IsFull(DbException failure);

    /// <summary>Whether a failure is of a database that is not the one that was opened, or is damaged.</summary>
    public abstract bool IsChanged(Exception failure);

    /// <summary>Before anything is done with it.</summary>
    /// <exception cref="WrongEncodingException">It does not keep text in UTF-8.</exception>
    public virtual void Prepare()
    {
    }

    /// <summary>Keeps a copy of it as it is before a step of migration, where that is as easy as a file is copied.</summary>
    public virtual void KeepBefore(string step)
    {
    }

    /// <summary>What is free where its file is; null of a server.</summary>
    public virtual long? FreeBytes => null;

    /// <summary>What time it is there; null where that is the time here.</summary>
    public virtual DateTimeOffset? Clock(Session session) => null;

    /// <summary>The tables are as they should be: from now on it is known when others take their place.</summary>
    public abstract void Opened();

    /// <summary>Whether tables that take the place of others are whole, so that they can be read.</summary>
    public virtual bool IsWhole(Session session) => true;

    public abstract Session BeginRead(CancellationToken cancellation);

    /// <summary>Of the database, or of a copy of it that has a revision.</summary>
    public virtual Session BeginRead(long known, CancellationToken cancellation) => BeginRead(cancellation);

    /// <summary>Of a copy that follows the database at a distance; null where there is none that answers.</summary>
    public virtual Session? BeginCopy(CancellationToken cancellation) => null;

    /// <summary>Whether copies are named.</summary>
    public virtual bool HasCopies => false;

    /// <summary>How far the database has come, as it says now.</summary>
    public abstract ValueTask<Head> Newest();

    /// <summary>The newest revision of the database, or that of a copy that has a revision.</summary>
    public virtual ValueTask<Head> Newest(long known) => Newest();

    /// <summary>How far a copy has come; null where there is none that answers.</summary>
    public virtual ValueTask<Head?> NewestOfCopy() => default;

    /// <summary>For what every request waits for, whatever else the database does.</summary>
    public virtual Session BeginLookup() => BeginRead(CancellationToken.None);

    /// <summary>Waits until no other process writes; what is read within is the newest.</summary>
    public abstract WriteSession BeginWrite();

    /// <summary>The same, for who asks for the newest revision first.</summary>
    public virtual WriteSession BeginTurn() => BeginWrite();

    public abstract ValueTask DisposeAsync();
}
