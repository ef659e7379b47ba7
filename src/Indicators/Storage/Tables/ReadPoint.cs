namespace Indicators.Storage.Tables;

/// <summary>A revision to read at, and whether it is the newest.</summary>
internal readonly record struct ReadPoint(long Revision, bool IsNow);
