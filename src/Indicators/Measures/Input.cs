using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>A figure as it enters a formula: where it stands and what it says.</summary>
/// <param name="Period">For a stock the month it was observed in; for a target the target's own period.</param>
/// <param name="Target">The target whose value it is; null for an actual.</param>
/// <param name="Working">How it follows from what was reported; null when it was reported itself.</param>
public sealed record Input(Indicator Indicator, Region Region, Period Period, Reading Reading, Target? Target = null, Term? Working = null)
{
    /// <summary>A rate that reports declared, and no amount.</summary>
    public bool Declared { get; init; }

    /// <summary>Null for a position.</summary>
    public string? Unit => Target?.Key.Kind switch
    {
        _ when Declared => Catalog.Unit.Percent.Text,
        TargetKind.Rank => null,
        { } kind => Target.UnitOf(kind, Indicator.Unit).Text,
        _ => Indicator.Unit.Text,
    };
}

/// <summary>Where figures are read from.</summary>
public interface IInputs
{
    Input At(Period period, int index);
}
