using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>功效系数.</summary>
internal static class EfficacyScoring
{
    public static T Points<T>(Efficacy method, SchemeItem item, Peers peers, T figure)
        where T : IAmount<T>
    {
        var (best, worst) = (T.Of(Quantity.Best, peers.Best!.Value), T.Of(Quantity.Worst, peers.Worst!.Value));
        var distance = best.Result == worst.Result ? T.Decided(1, Decision.AllEqual, best, worst) : (figure - worst) / (best - worst);
        var basis = T.Of(Quantity.EfficacyBase, method.Base);
        return T.Of(Quantity.Weight, item.Weight) * (basis + (T.Of(100) - basis) * distance.As(Quantity.Distance)) / T.Of(100);
    }
}
