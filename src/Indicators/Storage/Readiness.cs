namespace Indicators.Storage;

/// <summary>What was found when it was tried whether a database can be read and written.</summary>
/// <param name="Revision">The newest.</param>
/// <param name="IsBusy">Whether others wrote so long that the trial had to wait; an earlier one had succeeded.</param>
/// <param name="FreeBytes">What is left where the file is; null of a server.</param>
/// <param name="ReplicaLag">How many revisions the replica that answered is behind; null where none is set, or answers.</param>
/// <param name="WaitingSubmissions">How many wait for their reviewers.</param>
/// <param name="ClockFault">What is strange about the clock; null where nothing is.</param>
public sealed record Readiness(long Revision, bool IsBusy, long? FreeBytes, long? ReplicaLag, long WaitingSubmissions, string? ClockFault);
