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

/// <summary>The places of all rows in their order.</summary>
/// <param name="Why">The reason why a row is not ranked now.</param>
/// <param name="Earlier">Worked out when the first row is asked for its own: an answer need not show it.</param>
public sealed record Ranks(PeerRank[] Now, Reason?[] Why, Lazy<EarlierRanks> Earlier)
{
    /// <summary>Of one that takes no part in a ranking.</summary>
    public static Ranks None { get; } = new([default], [Reason.NotApplicable], new(new EarlierRanks([default], [null])));
}

/// <summary>A row's place now, and a year before among the peers of then.</summary>
/// <param name="Index">Of the row, in their order.</param>
public readonly record struct RankMovement(Ranks Ranks, int Index)
{
    public PeerRank Now => Ranks.Now[Index];

    public PeerRank Before => Ranks.Earlier.Value.Before[Index];

    /// <summary>Null when it was not ranked both times.</summary>
    public RankMove? Move => Ranks.Earlier.Value.Moves[Index];

    /// <summary>The reason why it is not ranked now.</summary>
    public Reason? Why => Ranks.Why[Index];
}
