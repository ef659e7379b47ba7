using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>
/// A row with all its cells worked out, rounded once: nothing is read or computed any more, and what it was worked out on is let go.
/// </summary>
/// <param name="target">What the row is about, of several targets of its cell; null where none counts or none was asked for.</param>
/// <param name="cells">By the slots of a <see cref="FigureLayout"/>.</param>
public sealed class FigureResult(
    FigureRow row, TargetKey? target, ObservationFlags flags, (int Reported, int Expected)? parts, MeasureValue[] cells)
{
    private readonly Observation _actual = row.IsNeverReported ? Observation.Missing(Reason.NotReported) : row.Actual;

    public Indicator Indicator { get; } = row.Indicator;

    public Region Region { get; } = row.Region;

    /// <summary>The one asked for; null where that was the newest reported, and nothing ever was.</summary>
    public Period? Period { get; } = row.Asked;

    public TargetKey? Target => target;

    public ref readonly Observation Actual => ref _actual;

    public ObservationFlags Flags => flags;

    /// <summary>Of how many regions or parts it is worked out, of how many.</summary>
    public (int Reported, int Expected)? Parts => parts;

    /// <summary>The newest period that has a figure, where it was asked for a span shorter than the indicator has.</summary>
    public Period? Instead { get; } = row.IsNeverReported ? null : row.Instead;

    public ref readonly MeasureValue this[int slot] => ref cells[slot];
}
