using Indicators.Catalogue;
using Indicators.Measures.Formulas;

namespace Indicators.Scoring;

/// <summary>功效系数.</summary>
internal static class EfficacyScoring
{
    public static T Points<T>(EfficacyMethod method, SchemeItem item, PeerStatistics peers, T figure)
        where T : IFormulaAlgebra<T>
    {
        var (best, worst) = (T.Of(VariableName.Best, peers.Best!.Value), T.Of(VariableName.Worst, peers.Worst!.Value));
        var distance = best.Result == worst.Result ? T.Decided(1, DecisionRule.AllEqual, best, worst) : (figure - worst) / (best - worst);
        var basis = T.Of(VariableName.EfficacyBase, method.Base);
        return T.Of(VariableName.Weight, item.Weight) * (basis + (T.Of(100) - basis) * distance.As(VariableName.Distance)) / T.Of(100);
    }
}
