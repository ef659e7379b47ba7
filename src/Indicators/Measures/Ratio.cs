using Indicators.Actuals;

namespace Indicators.Measures;

/// <summary>比率: numerator ÷ denominator × factor, each part aggregated by its own nature first.</summary>
public static class Ratio
{
    /// <summary>Both parts in the stored units of their dimensions; of the two statuses the weaker one holds.</summary>
    public static Reading Of(Reading numerator, Reading denominator, decimal factor) => (numerator.Exact, denominator.Exact) switch
    {
        ({ Reason: Reason.BoundOnly }, _) or (_, { Reason: Reason.BoundOnly }) => Reading.Missing(Reason.BoundOnly),
        ({ Reason: Reason.NotReported }, { Reason: Reason.NotReported }) => Reading.Missing(Reason.NotReported),
        ({ HasValue: false }, _) or (_, { HasValue: false }) => Reading.Missing(Reason.PartsMissing),
        (_, { Value: <= 0 }) => Reading.Missing(Reason.NotApplicable),
        var (above, below) => new()
        {
            Value = Formula<Evaluation>(above, below, factor).Result.Value,
            Status = Weaker(numerator.Status, denominator.Status),
            Flags = Flags.Computed | (numerator.Status == denominator.Status ? Flags.None : Flags.MixedStatus),
            Revision = Math.Max(numerator.Revision, denominator.Revision),
            Derived = true,
        },
    };

    /// <summary>Both parts in the stored units of their dimensions, and the denominator above zero.</summary>
    public static T Formula<T>(T numerator, T denominator, decimal factor)
        where T : IAmount<T> => (factor == 1 ? numerator / denominator : numerator * T.Of(Quantity.Factor, factor) / denominator).As(Quantity.Value);

    private static Status? Weaker(Status? first, Status? second) => first > second ? first : second;
}
