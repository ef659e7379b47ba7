using Indicators.Measures;

namespace Indicators.Queries;

/// <summary>One group of peers ranked among themselves.</summary>
/// <param name="Members">Where they stand in the frame.</param>
/// <param name="Keys">What was compared of each, exact.</param>
/// <param name="Places">Null for those without a key.</param>
public sealed record PeerRanking(int[] Members, Outcome[] Keys, Place?[] Places, bool HigherFirst)
{
    /// <summary>How many were ranked.</summary>
    public int Of { get; } = Places.Count(place => place is not null);

    /// <summary>All but one member.</summary>
    internal IReadOnlyList<ComparedPeer> Others(
        int index, Frame frame, Func<int, IReadOnlyList<Outcome>> figures, Func<int, IReadOnlyList<Input>> inputs) =>
    [
        .. Members.Select((member, place) => new ComparedPeer(
                frame.Regions[member], Keys[place], Places[place], figures(member), () => inputs(member)))
            .Where((_, place) => Members[place] != index),
    ];

    /// <summary>The place of a member, as one more than how many (dense: how many different keys) are better.</summary>
    public Term Place(int index, Ties ties)
    {
        var member = Array.IndexOf(Members, index);
        if (Places[member] is not { } own)
        {
            return Term.None(Keys[member].Reason!.Value);
        }

        var better = Places.OfType<Place>().Select(place => place.Rank).Where(rank => rank < own.Rank).ToList();
        var count = ties == Ties.Dense ? better.Distinct().Count() : better.Count;
        return (Term.Of(1) + Term.Of(Quantity.Better, count)).As(Quantity.Rank);
    }
}
