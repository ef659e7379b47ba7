using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>A figure as it enters a formula: where it stands and what it says.</summary>
/// <param name="Period">For a stock the month it was observed in; for a target the target's own period.</param>
/// <param name="Target">The target whose value it is; null for an actual.</param>
/// <param name="Expression">How it follows from what was reported; null when it was reported itself.</param>
public sealed record FormulaInput(
    Indicator Indicator, Region Region, Period Period, Observation Observation, Target? Target = null, Expression? Expression = null)
{
    /// <summary>A rate that reports declared, and no amount.</summary>
    public bool Declared { get; init; }

    /// <summary>The period of the figure that states it as its base; null for what is stored of its own period.</summary>
    public Period? StatedWith { get; init; }

    /// <summary>Null for a position.</summary>
    public string? Unit => Declared ? Numbers.Unit.Percent.Text
        : Target is not { Key.Kind: var kind } ? Indicator.Unit.Text
        : kind is TargetKind.Rank ? null
        : Target.UnitOf(kind, Indicator.Unit).Text;
}

/// <summary>Where figures are read from.</summary>
public interface IFormulaInputs
{
    FormulaInput At(Period period, int index);
}
