using Indicators.Numbers;


namespace Indicators.Measures.Formulas;

/// <summary>One group of peers ranked among themselves.</summary>
/// <param name="Members">Where they stand in the frame.</param>
/// <param name="Keys">What was compared of each, exact.</param>
/// <param name="Results">Null for those without a key.</param>
public sealed record PeerRanking(int[] Members, ValueOrReason[] Keys, RankResult?[] Results, bool HigherFirst)
{
    private int?[]? _ahead;

    /// <summary>How many were ranked.</summary>
    public int Of { get; } = Results.Count(place => place is not null);

    /// <summary>The nearest of those before a member; null for the first, and for one without a place.</summary>
    public int? Ahead(int index) => (_ahead ??= AheadOfAll())[Array.IndexOf(Members, index)];

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

    private int?[] AheadOfAll()
    {
        var ahead = new int?[Members.Length];
        int? nearest = null;
        var ranked = Enumerable.Range(0, Members.Length).Where(member => Results[member] is not null)
            .GroupBy(member => Results[member]!.Value.Rank).OrderBy(group => group.Key);
        foreach (var group in ranked)
        {
            foreach (var member in group) ahead[member] = nearest;
            nearest = Members[HigherFirst ? group.MinBy(member => Keys[member].Value) : group.MaxBy(member => Keys[member].Value)];
        }

        return ahead;
    }
}
