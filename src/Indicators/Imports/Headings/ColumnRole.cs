namespace Indicators.Imports.Headings;

/// <summary>What a column holds.</summary>
public enum ColumnRole
{
    // what the figures are of
    Region,
    Indicator,
    Period,
    Unit,
    Multiplier,
    Status,
    Note,
    Action,

    /// <summary>Which measure, or which kind of target, the row is of.</summary>
    Measure,

    /// <summary>Another field of the service's own rows, as it is.</summary>
    Field,

    // figures
    Actual,
    Target,

    /// <summary>上年同期: what the current figure is compared with.</summary>
    Base,
    Growth,
    Points,
    Completion,
    Share,
    Rank,

    // no figures
    Serial,

    /// <summary>What follows from others (增减额), and labels of the service's own rows.</summary>
    Derived,
    Text,

    /// <summary>A heading that is not understood.</summary>
    Unknown,
}

/// <summary>Of a month, 本月, or of the year up to it, 累计.</summary>
public enum MonthlySpan { None, Month, ToDate }

internal static class ColumnRoles
{
    public static bool IsFigure(this ColumnRole role) => role is >= ColumnRole.Actual and <= ColumnRole.Rank;

    public static bool IsKey(this ColumnRole role) => role is <= ColumnRole.Field;

    /// <summary>What a report printed of a figure: it is declared.</summary>
    public static bool IsDeclared(this ColumnRole role) => role is >= ColumnRole.Growth and <= ColumnRole.Rank;
}
