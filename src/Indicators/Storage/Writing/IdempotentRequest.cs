namespace Indicators.Storage.Writing;

/// <summary>A request that says how its repetitions are known: the key its sender gave it, and a digest of all that it asks for.</summary>
public sealed record IdempotentRequest(string Key, string Fingerprint);
