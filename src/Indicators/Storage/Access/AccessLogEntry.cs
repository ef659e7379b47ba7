namespace Indicators.Storage.Access;

/// <summary>What is worth keeping of the use of a key; the numbers are stored.</summary>
public enum AccessEvent { FirstUse = 1, Refused = 2, KeyCreated = 3, KeyRevoked = 4, Export = 5, InternalRead = 6, Preview = 7 }

/// <summary>One thing that was done, or tried, with a key.</summary>
public sealed record AccessLogEntry
{
    /// <summary>From 1, in the order they were written.</summary>
    public long Number { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required AccessEvent Event { get; init; }

    /// <summary>The id of the key; null where what was given is none.</summary>
    public string? KeyId { get; init; }

    /// <summary>The name of the key.</summary>
    public string? Who { get; init; }

    /// <summary>The id that the request has in the service's own log.</summary>
    public string? Request { get; init; }

    /// <summary>Method and path, or the command.</summary>
    public string? Action { get; init; }

    public string? Address { get; init; }

    public string? Detail { get; init; }
}
