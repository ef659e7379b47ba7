namespace Indicators.Storage.Writing;

/// <summary>A request that says how its repetitions are known: the key its sender gave it, and a digest of all that it asks for.</summary>
/// <param name="Sender">Whose it is: the same key of another sender is another.</param>
public sealed record IdempotentRequest(string Key, string Fingerprint, string? Sender = null)
{
    /// <summary>No key has a space.</summary>
    internal string Stored => Sender is null ? Key : $"{Sender} {Key}";
}
