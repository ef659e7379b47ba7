namespace Indicators.Storage.Sessions;

/// <summary>
/// The database is not the one that was opened, or not whole: replaced, deleted, cut, or in the midst of a restore. Nothing is stored in
/// it and nothing is answered from it until it is whole.
/// </summary>
public sealed class DatabaseChangedException(string how) : Exception($"The database has changed: {how}.");
