using Indicators.Measures;

namespace Indicators.Queries;

/// <summary>A row's place among its peers, and a year before among those of then.</summary>
/// <param name="Now">Null when it is not ranked.</param>
/// <param name="Why">The reason why it is not.</param>
public readonly record struct Position(Place? Now, Place? Before, Reason? Why)
{
    /// <summary>进位: how many places it went up.</summary>
    public int? Moved => Before?.Rank - Now?.Rank;
}
