namespace Indicators.Storage.Tables;

/// <summary>A row as it was until it was replaced or deleted.</summary>
/// <param name="Revision">The revision that had written it.</param>
/// <param name="Time">When that was.</param>
/// <param name="Source">Where that revision says it comes from.</param>
/// <param name="EndedBy">The revision that replaced or deleted it.</param>
/// <param name="Reason">Why, where that revision says so.</param>
public sealed record EarlierItem<T>(
    T Item, long Revision, DateTimeOffset Time, string? Source, long EndedBy, WriteReason? Reason);
