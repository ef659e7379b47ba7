namespace Indicators.Storage;

/// <summary>A copy that was read because the primary is away.</summary>
/// <param name="MayBeStale">
/// Whether it lacks revisions that this process has seen. Where it has them all, it can lack only what other processes have written, and
/// nothing where commits wait for it (<c>synchronous_commit = remote_apply</c>).
/// </param>
public sealed record StandIn(bool MayBeStale);

/// <summary>Whether an answer that was read before would be the same now.</summary>
/// <param name="By">The copy that says so; null where the primary does.</param>
public readonly record struct HeldAnswer(bool Holds, StandIn? By = null);
