using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>
/// The light of a completion, and what it goes by: its pace; else of a growth target the gap in points, of a stock's level what was added
/// since the opening stock of what is to be added, against time; else the completion itself. Where there is no rate to be had, it shows
/// whether the target is met. A bound has none.
/// </summary>
public readonly record struct Light(LightBasis Basis, string Color)
{
    /// <param name="opening">The stock before the target's period; no value for all but levels of stocks.</param>
    public static Light? Of(TrafficLightScheme scheme, Completion completion, Pace pace, ValueOrReason opening, Period asked)
    {
        if (pace.Ahead.HasValue) return new(LightBasis.Pace, TrafficLightScheme.Of(scheme.Pace, pace.Ahead.Value));
        if (!completion.Actual.Exact.HasValue || !completion.Required.HasValue) return null;
        return completion.Target.Key.Kind switch
        {
            TargetKind.Growth => new(LightBasis.Growth, OfGrowth(scheme.Growth, completion)),
            TargetKind.Level or TargetKind.Range =>
                OfStock(scheme.Pace, completion, opening, asked) ?? OfRate(scheme.Completion, completion),
            TargetKind.Points or TargetKind.Increment or TargetKind.AverageGrowth or TargetKind.CumulativeChange or TargetKind.Share
                or TargetKind.Rank => OfRate(scheme.Completion, completion),
        };
    }

    /// <summary>What was added since the opening stock of what is to be added, in percent, less the time that has passed.</summary>
    public static T Added<T>(CompletionFormula<T> numbers, T opening, T time)
        where T : IFormulaAlgebra<T> =>
        (T.Percent(numbers.Actual - opening, numbers.Required - opening).As(VariableName.Added) - time).As(VariableName.StockPace);

    private static string OfGrowth(IReadOnlyList<TrafficLight> lights, Completion completion)
    {
        var (actual, from) = (completion.Actual.Exact.Value, completion.Base!.Value.Exact.Value);
        var ceiling = Completion.IsCeiling(completion.Target, completion.Indicator.Direction);
        if (!ceiling && actual.Sign < 0) return lights[^1].Color;
        if (completion.Met is true) return lights[0].Color;
        var gap = completion.Numbers.GapInPoints.Result.Value;
        var wrong = (ceiling ? from - actual : actual - from).Sign < 0;
        return lights.FirstOrDefault(light => light.AtLeast is { } least && (ceiling ? -gap : gap) >= least)?.Color
            ?? lights[wrong ? ^1 : ^2].Color;
    }

    // Null where nothing tells it.
    private static Light? OfStock(IReadOnlyList<TrafficLight> lights, Completion completion, ValueOrReason opening, Period asked)
    {
        if (!opening.HasValue) return null;
        var ceiling = Completion.IsCeiling(completion.Target, completion.Indicator.Direction);
        var toAdd = completion.Required.Value - opening.Value;
        if ((ceiling ? -toAdd : toAdd).Sign > 0)
        {
            var ahead = Added(completion.Numbers, opening, Formulas.Pace.Time<Evaluation>(completion.Target, asked)).Result.Value;
            return new(LightBasis.Stock, TrafficLightScheme.Of(lights, ahead));
        }

        return completion.Met is { } met ? new(LightBasis.Stock, (met ? lights[0] : lights[^1]).Color) : null;
    }

    private static Light? OfRate(IReadOnlyList<TrafficLight> lights, Completion completion) => (completion.Met, completion.Rate) switch
    {
        (true, { Reason: null or Reason.NotApplicable or Reason.ZeroTarget }) => new(LightBasis.Completion, lights[0].Color),
        (_, { HasValue: true, Value: var rate }) => new(LightBasis.Completion, TrafficLightScheme.Of(lights, rate)),
        (false, { Reason: Reason.NotApplicable or Reason.ZeroTarget }) => new(LightBasis.Completion, lights[^1].Color),
        _ => null,
    };
}
