using Indicators.Measures;

namespace Indicators.Queries;

/// <summary>A region's place among its peers of a period.</summary>
/// <param name="Place">Null when it is not ranked.</param>
/// <param name="Of">How many were ranked; null where the region has no peers to be ranked with.</param>
public readonly record struct Standing(Place? Place, int? Of);

/// <summary>A row's place now, and a year before among the peers of then.</summary>
/// <param name="Why">The reason why it is not ranked now.</param>
public readonly record struct Position(Standing Now, Standing Before, Reason? Why)
{
    /// <summary>进位: how many places it went up.</summary>
    public int? Moved => Before.Place?.Rank - Now.Place?.Rank;
}
