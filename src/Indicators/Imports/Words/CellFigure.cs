using Indicators.Catalogue;
using Indicators.Observations;

namespace Indicators.Imports.Words;

/// <summary>What a cell that should hold a figure holds.</summary>
internal enum FigureKind : byte
{
    /// <summary>Nothing at all.</summary>
    Empty,
    Number,

    /// <summary>A mark that there is no figure: — / n.a.; it is no zero.</summary>
    Absent,

    /// <summary>…: there is a figure, below the smallest that the table shows.</summary>
    BelowSmallest,

    /// <summary>A formula without a stored result.</summary>
    Formula,
    NotANumber,
}

/// <summary>A figure as it is printed.</summary>
/// <param name="Digits">The number in the grammar of JSON; of a range the low end.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Unit">What stands behind it: 件, 亿, %, 个百分点.</param>
/// <param name="IsPercent">Whether the format of the cell, or a sign, says that it is in percent already.</param>
/// <param name="Places">How many places are printed; null where a word (持平) stands for it.</param>
/// <param name="IsStarred">Whether a * stands at it, which a note explains.</param>
/// <param name="Commitment">力争 or 确保 before a target.</param>
internal readonly record struct CellFigure(
    FigureKind Kind, string Digits = "", string? High = null, Bound Bound = Bound.None, ObservationStatus? Status = null,
    string? Unit = null, bool IsPercent = false, int? Places = null, bool IsStarred = false,
    FigureChange Change = FigureChange.None, Commitment? Commitment = null)
{
    public bool IsNumber => Kind is FigureKind.Number;

    /// <summary>Whether it says points and not percent.</summary>
    public bool IsPoints => Unit is "个百分点" or "百分点";
}
