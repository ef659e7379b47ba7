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

/// <summary>A row's place now, and a year before among the peers of then.</summary>
/// <param name="Why">The reason why it is not ranked now.</param>
/// <param name="Move">Null when it was not ranked both times.</param>
public readonly record struct RankMovement(PeerRank Now, PeerRank Before, Reason? Why, RankMove? Move = null);
