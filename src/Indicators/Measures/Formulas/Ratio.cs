using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>比率: numerator ÷ denominator × factor, each part aggregated by its own nature first.</summary>
public static class Ratio
{
    /// <summary>Both parts in the stored units of their dimensions; of the two statuses the weaker one holds.</summary>
    public static Observation Of(Observation numerator, Observation denominator, decimal factor) =>
        (numerator.Exact, denominator.Exact) switch
        {
            ({ Reason: Reason.BoundOnly }, _) or (_, { Reason: Reason.BoundOnly }) => Observation.Missing(Reason.BoundOnly),
            ({ Reason: Reason.NotReported }, { Reason: Reason.NotReported }) => Observation.Missing(Reason.NotReported),
            ({ HasValue: false }, _) or (_, { HasValue: false }) => Observation.Missing(Reason.PartsMissing),
            (_, { Sign: <= 0 }) => Observation.Missing(Reason.NotApplicable),
            var (above, below) => Of(Formula<Evaluation>(above, below, factor), numerator, denominator),
        };

    /// <summary>Both parts in the stored units of their dimensions, and the denominator above zero.</summary>
    public static T Formula<T>(T numerator, T denominator, decimal factor)
        where T : IFormulaAlgebra<T> =>
            (factor == 1 ? numerator / denominator : numerator * T.Of(VariableName.Factor, factor) / denominator).As(VariableName.Value);

    private static Observation Of(ValueOrReason ratio, Observation numerator, Observation denominator) => ratio.Reason is { } none
        ? Observation.Missing(none)
        : new()
        {
            Value = ratio.Value,
            Status = Weaker(numerator.Status, denominator.Status),
            Flags = ObservationFlags.Computed | numerator.FlagsWith(denominator),
            Revision = Math.Max(numerator.Revision, denominator.Revision),
            Derived = true,
        };

    private static ObservationStatus? Weaker(ObservationStatus? first, ObservationStatus? second) => first > second ? first : second;
}
