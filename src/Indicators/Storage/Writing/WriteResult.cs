using System.Text.Json.Serialization;
using Indicators.Catalogue;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Writing;

/// <summary>What became of a write. Without any change the revision is the newest there was before; so is that of a dry run.</summary>
/// <param name="Unchanged">Rows that were there as written, and deletes of what was not there.</param>
public sealed record WriteResult(long Revision, int Received, int Inserted, int Updated, int Unchanged, int Deleted)
{
    /// <summary>Of a write that changes more items, what it changes is not listed.</summary>
    public const int MostListed = 100;

    /// <summary>What is unlikely in what was written; the first of them.</summary>
    public IReadOnlyList<WriteWarning> Warnings { get; init; } = [];

    /// <summary>How many warnings there are in all.</summary>
    public int WarningCount { get; init; }

    /// <summary>The ids of the regions of the figures that changed, by which history finds them; no more than are listed.</summary>
    public IReadOnlyList<int> Regions { get; init; } = [];

    /// <summary>What it touched; null where it was kept and read again, as history tells that.</summary>
    internal IReadOnlyCollection<SliceKey>? Touched { get; init; }

    /// <summary>How many items are not what they were.</summary>
    [JsonIgnore]
    public int Changed => Inserted + Updated + Deleted;

    /// <summary>What it changed, where that is told: by a dry run, and by who replaced it; null where history is to be asked.</summary>
    [JsonIgnore]
    public WrittenChanges? Changes { get; init; }

    private (long, int, int, int, int, int, int) Counts =>
        (Revision, Received, Inserted, Updated, Unchanged, Deleted, WarningCount);

    /// <summary>One that was kept and read again is the same.</summary>
    public bool Equals(WriteResult? other) => Counts == other?.Counts;

    public override int GetHashCode() => Counts.GetHashCode();
}

/// <summary>What a write changes, and the catalogue that it is written under.</summary>
/// <param name="Items">In order of resource and key.</param>
public sealed record WrittenChanges(CatalogueVersion Catalogue, IReadOnlyList<ItemChange> Items);
