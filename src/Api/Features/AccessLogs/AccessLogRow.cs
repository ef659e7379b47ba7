using Indicators.Storage.Access;

namespace Indicators.Api.Features.AccessLogs;

/// <summary>One thing that was done, or tried, with a key.</summary>
public sealed record AccessLogRow
{
    public AccessLogRow(AccessLogEntry entry)
    {
        (Number, Time, Event, Key, Who) = (entry.Number, entry.Time, entry.Event, entry.KeyId, entry.Who);
        (Request, Action, Address, Detail) = (entry.Request, entry.Action, entry.Address, entry.Detail);
    }

    /// <summary>From 1, in the order they were written.</summary>
    public long Number { get; }

    public DateTimeOffset Time { get; }

    public AccessEvent Event { get; }

    /// <summary>The id of the key; null where what was given is none.</summary>
    public string? Key { get; }

    /// <summary>The name of the key.</summary>
    public string? Who { get; }

    /// <summary>The id that the request has in the service's own log.</summary>
    public string? Request { get; }

    /// <summary>Method and path, or the command.</summary>
    public string? Action { get; }

    /// <summary>Where it came from.</summary>
    public string? Address { get; }

    /// <summary>The code of a refusal, or which key was made or revoked.</summary>
    public string? Detail { get; }
}

/// <param name="Items">The newest first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record AccessLogPage(IReadOnlyList<AccessLogRow> Items, string? Next);
