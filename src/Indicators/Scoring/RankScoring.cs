using Indicators.Catalogue;
using Indicators.Measures.Formulas;

namespace Indicators.Scoring;

/// <summary>按名次.</summary>
internal static class RankScoring
{
    public static T Points<T>(RankMethod method, SchemeItem item, ItemInputs evidence, T figure)
        where T : IFormulaAlgebra<T>
    {
        var rank = item.Measure == Criterion.Rank ? figure : T.Of(VariableName.Rank, evidence.Rank!.Value);
        var place = (int)rank.Result.Value.ToDecimal();
        if (method.Places is { } places)
        {
            return T.Decided(place <= places.Count ? places[place - 1] : method.Last, DecisionRule.Placed, rank);
        }

        // Those with a figure may be fewer than the places that a given rank counts.
        var last = Math.Max(evidence.Ranked, place);
        if (last == 1) return T.Decided(item.Weight, DecisionRule.Alone, rank);

        var weight = T.Of(VariableName.Weight, item.Weight);
        var range = method.Last == 0 ? weight : weight - T.Of(VariableName.LastPoints, method.Last);
        return weight - range * (rank - T.Of(1)) / (T.Of(VariableName.Ranked, last) - T.Of(1));
    }
}
