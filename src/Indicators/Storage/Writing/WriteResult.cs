namespace Indicators.Storage.Writing;

/// <summary>What became of a write. Without any change the revision is the newest there was before.</summary>
/// <param name="Unchanged">Rows that were there as written, and deletes of what was not there.</param>
public sealed record WriteResult(long Revision, int Received, int Inserted, int Updated, int Unchanged, int Deleted);
