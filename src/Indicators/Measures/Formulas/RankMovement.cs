using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>A region's place among its peers of a period.</summary>
/// <param name="Result">Null when it is not ranked.</param>
/// <param name="Of">How many were ranked; null where the region has no peers to be ranked with.</param>
public readonly record struct PeerRank(RankResult? Result, int? Of);

/// <summary>进位.</summary>
/// <param name="Places">How many places a region went up among those ranked both times.</param>
/// <param name="Of">How many these are.</param>
public readonly record struct RankMove(int Places, int Of);

/// <summary>The places a year before, and the moves since, of all rows in their order.</summary>
public sealed record EarlierRanks(PeerRank[] Before, RankMove?[] Moves);

/// <summary>A row's place now, and a year before among the peers of then.</summary>
/// <param name="Earlier">Worked out when the first row is asked for its own: an answer need not show it; null where there are none.</param>
/// <param name="Index">Of the row, in their order.</param>
/// <param name="Why">The reason why it is not ranked now.</param>
public readonly record struct RankMovement(PeerRank Now, Lazy<EarlierRanks>? Earlier, int Index, Reason? Why)
{
    public PeerRank Before => Earlier is { } ranks ? ranks.Value.Before[Index] : default;

    /// <summary>Null when it was not ranked both times.</summary>
    public RankMove? Move => Earlier?.Value.Moves[Index];

    /// <summary>Of what takes no part in a ranking.</summary>
    public static RankMovement None(Reason reason) => new(default, null, 0, reason);
}
