using Indicators.Storage.Chain;

namespace Indicators.Api.Features.Revisions;

/// <summary>What came of working out the hashes anew.</summary>
/// <param name="Whole">Whether every revision is what its hash says, and the head that was noted is of this history.</param>
/// <param name="Revision">The newest revision.</param>
/// <param name="History">Its hash: note it elsewhere, with its number.</param>
/// <param name="Anchor">The revision up to which one hash stands for all that was before there were hashes; 0 is what was shipped.</param>
/// <param name="Versions">How many versions of rows were read.</param>
/// <param name="Broken">The first revision that is not what its hash says; null where all are.</param>
/// <param name="HasNoted">Whether the head that was noted elsewhere is of this history; null where none was given.</param>
public sealed record HistoryReport(
    bool Whole, long Revision, string History, long Anchor, long Versions, BrokenRevision? Broken, bool? HasNoted)
{
    public static HistoryReport Of(HistoryVerification verified) => new(
        verified.IsWhole, verified.Head.Revision, verified.Head.Hash, verified.Anchor.Revision, verified.Versions,
        verified.Break is { } found ? new(found.Revision, found.Stored, found.Found) : null, verified.HasNoted);
}

/// <summary>A revision that is not what its hash says.</summary>
/// <param name="Revision">Its number; that of the anchor for all up to it.</param>
/// <param name="Stored">Its hash; null where it has none.</param>
/// <param name="Found">What its rows make now; null where the revision itself is missing.</param>
public sealed record BrokenRevision(long Revision, string? Stored, string? Found);
