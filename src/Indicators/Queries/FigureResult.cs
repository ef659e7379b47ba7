using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>
/// A row with all its cells worked out, rounded once: nothing is read or computed any more. An answer that is written row by row has one
/// for all of its rows, in turn.
/// </summary>
public sealed class FigureResult
{
    private MeasureValue[] _cells = [];
    private bool[] _differs = [];
    private FigureRow? _row;

    /// <summary>What it was worked out on.</summary>
    public FigureRow Row => _row!;

    public Indicator Indicator => Row.Indicator;

    public Region Region => Row.Region;

    /// <summary>The one asked for; null where that was the newest reported, and nothing ever was.</summary>
    public Period? Period => Row.Asked;

    /// <summary>What the row is about, of several targets of its cell; null where none counts or none was asked for.</summary>
    public TargetKey? Target => Row.Completion?.Target.Key;

    /// <summary>Whether those of the parts of its period make it, beside one that may have been set.</summary>
    public bool IsTargetDerived => Row.Completion is { Target.IsDerived: true };

    public ref readonly Observation Actual => ref Row.Actual;

    public ObservationFlags Flags { get; private set; }

    /// <summary>Of how many regions or parts it is worked out, of how many.</summary>
    public (int Reported, int Expected)? Parts { get; internal set; }

    /// <summary>The newest period that has a figure, where it was asked for a span shorter than the indicator has.</summary>
    public Period? Instead { get; private set; }

    /// <summary>A cell, by the slots of a <see cref="FigureLayout"/>.</summary>
    public ref readonly MeasureValue this[int slot] => ref _cells[slot];

    /// <summary>By slots, whether a cell says other than that of the row in whose place this one stands.</summary>
    public ReadOnlySpan<bool> Differing => _differs;

    internal Span<MeasureValue> Begin(FigureRow row, int cells, out Span<bool> differing)
    {
        (_row, Flags, Parts, Instead) = (row, ObservationFlags.None, null, null);
        if (_cells.Length != cells) (_cells, _differs) = (new MeasureValue[cells], new bool[cells]);
        differing = _differs;
        return _cells;
    }

    internal void Mark(ObservationFlags flags, Period? instead) => (Flags, Instead) = (flags, instead);
}
