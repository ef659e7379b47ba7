using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>按名次.</summary>
internal static class RankScoring
{
    public static T Points<T>(ByRank method, SchemeItem item, Evidence evidence, T figure)
        where T : IAmount<T>
    {
        var rank = item.Measure == Criterion.Rank ? figure : T.Of(Quantity.Rank, evidence.Rank!.Value);
        var place = (int)rank.Result.Value;
        if (method.Places is { } places)
        {
            return T.Decided(place <= places.Count ? places[place - 1] : method.Last, Decision.Placed, rank);
        }

        // Those with a figure may be fewer than the places that a given rank counts.
        var last = Math.Max(evidence.Peers.Count, place);
        if (last == 1) return T.Decided(item.Weight, Decision.Alone, rank);

        var weight = T.Of(Quantity.Weight, item.Weight);
        var range = method.Last == 0 ? weight : weight - T.Of(Quantity.LastPoints, method.Last);
        return weight - range * (rank - T.Of(1)) / (T.Of(Quantity.Ranked, last) - T.Of(1));
    }
}
