using Indicators.Measures;
using Indicators.Numbers;

namespace Indicators.Queries;

/// <summary>One group of peers ranked among themselves.</summary>
/// <param name="Members">Where they stand in the frame.</param>
/// <param name="Keys">What was compared of each, exact.</param>
/// <param name="Results">Null for those without a key.</param>
public sealed record PeerRanking(int[] Members, ValueOrReason[] Keys, RankResult?[] Results, bool HigherFirst)
{
    /// <summary>How many were ranked.</summary>
    public int Of { get; } = Results.Count(place => place is not null);

    /// <summary>All but one member.</summary>
    internal IReadOnlyList<ComparisonPeer> Others(
        int index, RegionIndex frame, Func<int, IReadOnlyList<ValueOrReason>> figures, Func<int, IReadOnlyList<FormulaInput>> inputs) =>
    [
        .. Members.Select((member, place) => new ComparisonPeer(
                frame.Regions[member], Keys[place], Results[place], figures(member), () => inputs(member)))
            .Where((_, place) => Members[place] != index),
    ];

    /// <summary>The place of a member, as one more than how many (dense: how many different keys) are better.</summary>
    public Expression RankExpression(int index, TieRule ties)
    {
        var member = Array.IndexOf(Members, index);
        if (Results[member] is not { } own)
        {
            return Expression.None(Keys[member].Reason!.Value);
        }

        var better = Results.OfType<RankResult>().Select(place => place.Rank).Where(rank => rank < own.Rank).ToList();
        var count = ties == TieRule.Dense ? better.Distinct().Count() : better.Count;
        return (Expression.Of(1) + Expression.Of(VariableName.Better, count)).As(VariableName.Rank);
    }
}
