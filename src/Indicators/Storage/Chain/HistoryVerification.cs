using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>What came of working out the hashes of a database anew.</summary>
/// <param name="Anchor">The revision up to which one hash stands for all, and that hash.</param>
/// <param name="Head">The newest revision.</param>
/// <param name="Versions">How many versions of rows were read.</param>
/// <param name="Break">The first revision that is not what its hash says; null where all are.</param>
public sealed record HistoryVerification(HistoryPoint Anchor, HistoryPoint Head, long Versions, HistoryBreak? Break)
{
    /// <summary>Whether a head that was noted elsewhere is of this history; null where none was given.</summary>
    public bool? HasNoted { get; init; }

    public bool IsWhole => Break is null && HasNoted is not false;
}

/// <summary>A revision that is not what its hash says.</summary>
/// <param name="Revision">Its number. All up to the anchor have one hash, and break together.</param>
/// <param name="Stored">Its hash; null where it has none.</param>
/// <param name="Found">What its rows make; null where it is missing.</param>
public sealed record HistoryBreak(long Revision, string? Stored, string? Found);
