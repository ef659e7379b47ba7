using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>A revision that was written, the one before it, and the slices that it touched, marks too.</summary>
internal sealed record WrittenRevision(HistoryPoint Before, HistoryPoint Point, IReadOnlyCollection<SliceKey> Touched);
