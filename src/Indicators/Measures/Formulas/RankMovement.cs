using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>A region's place among its peers of a period.</summary>
/// <param name="Result">Null when it is not ranked.</param>
/// <param name="Of">How many were ranked; null where the region has no peers to be ranked with.</param>
public readonly record struct PeerRank(RankResult? Result, int? Of);

/// <summary>A row's place now, and a year before among the peers of then.</summary>
/// <param name="Earlier">The places a year before of all rows; null where there are none.</param>
/// <param name="Index">Of the row, in their order.</param>
/// <param name="Why">The reason why it is not ranked now.</param>
public readonly record struct RankMovement(PeerRank Now, Lazy<PeerRank[]>? Earlier, int Index, Reason? Why)
{
    /// <summary>Worked out when the first row is asked for its own: an answer need not show it.</summary>
    public PeerRank Before => Earlier is { } ranks ? ranks.Value[Index] : default;

    /// <summary>进位: how many places it went up.</summary>
    public int? Moved => Before.Result?.Rank - Now.Result?.Rank;

    /// <summary>Of what takes no part in a ranking.</summary>
    public static RankMovement None(Reason reason) => new(default, null, 0, reason);
}
