using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>What stands around a table and holds where its figures say nothing else; each with the cell it was found in.</summary>
internal sealed record TableContext
{
    public Region? Region { get; init; }

    public string? RegionFrom { get; init; }

    public Period? Period { get; init; }

    /// <summary>Whether it says 截至: all of the year up to then, for flows.</summary>
    public bool IsUpTo { get; init; }

    public string? PeriodFrom { get; init; }

    public Indicator? Indicator { get; init; }

    public string? IndicatorFrom { get; init; }

    /// <summary>Several where a line names several, each for what it fits.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public string? UnitsFrom { get; init; }

    public ObservationStatus? Status { get; init; }

    public string? StatusFrom { get; init; }

    /// <summary>What a * stands for, where a note says so; what it says may be nothing of a status.</summary>
    public (bool IsExplained, ObservationStatus? Status) Star { get; init; }

    /// <summary>What ① and ② stand for, as notes say: a status, or nothing of one.</summary>
    public IReadOnlyList<(char Mark, ObservationStatus? Status)> Marks { get; init; } = [];

    /// <summary>Of what stands at a figure, over it or before it, the status that a mark of it says.</summary>
    public ObservationStatus? StatusOf(IEnumerable<string> texts) => Marks.Count == 0
        ? null
        : Marks.FirstOrDefault(mark => mark.Status is not null && texts.Any(text => text.Contains(mark.Mark))).Status;

    /// <summary>1月, as the name of a sheet has it: its year stands elsewhere.</summary>
    public string? PeriodPart { get; init; }

    /// <summary>Whether it is one of targets, and says nothing of what was done: 目标任务分解表.</summary>
    public bool IsOfTargets { get; init; }

    public int? Year => Period?.LastYear;
}
