using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Headings;

/// <summary>What the headings above a column say of its figures, taken together; the lower go before the upper.</summary>
internal sealed record Heading
{
    public ColumnRole? Role { get; init; }

    public MonthlySpan Span { get; init; }

    public int YearsBefore { get; init; }

    public Indicator? Indicator { get; init; }

    /// <summary>What is left of a heading, and names nothing that is known.</summary>
    public string? Unknown { get; init; }

    /// <summary>The name of a region as it stands; which it is follows from the period.</summary>
    public string? Region { get; init; }

    public Period? Period { get; init; }

    /// <summary>A part of a year that stands elsewhere: 1-6月.</summary>
    public string? PeriodPart { get; init; }

    /// <summary>Two years in one cell, 2022\2023.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    public string? Unit { get; init; }

    /// <summary>Whether it says 数 or 数量: a unit only where nothing else says one.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether a sign says that its figures are in percent.</summary>
    public bool IsPercent { get; init; }

    public ObservationStatus? Status { get; init; }

    /// <summary>全省 of 占全省比重.</summary>
    public string? Of { get; init; }

    /// <summary>Who set the target: 全省 of 省定目标.</summary>
    public string? SetBy { get; init; }

    /// <summary>Of a target that is a rate: 增长目标.</summary>
    public bool IsGrowthTarget { get; init; }

    /// <summary>The service's own field of that name, where the role is one.</summary>
    public string? Field { get; init; }

    /// <summary>Whether anything is understood.</summary>
    public bool SaysSomething => Role is not null || Span is not MonthlySpan.None || Indicator is not null || Region is not null
        || Period is not null || PeriodPart is not null || Periods.Count > 0 || Unit is not null || IsCount || Status is not null;

    /// <summary>Whether it says what figures are, and not of what: 同比增长%.</summary>
    public bool IsRoleAlone => Role is { } role && (role.IsFigure() || role is ColumnRole.Derived) && Indicator is null && Unknown is null
        && Region is null && Period is null && PeriodPart is null && Periods.Count == 0;

    /// <summary>With what the one above says where this one says nothing.</summary>
    public Heading Under(Heading above) => this with
    {
        Role = Role ?? above.Role,
        Span = Span is MonthlySpan.None ? above.Span : Span,
        YearsBefore = YearsBefore != 0 ? YearsBefore : above.YearsBefore,
        // 其中：省外 under 技术合同成交额 is not that; 高新技术企业数 under 创新主体 is itself.
        Indicator = Indicator ?? (Unknown is null ? above.Indicator : null),
        Unknown = Unknown ?? (Indicator is null ? above.Unknown : null),
        Region = Region ?? above.Region,
        Period = Period ?? above.Period,
        PeriodPart = PeriodPart ?? above.PeriodPart,
        Periods = Periods.Count > 0 ? Periods : above.Periods,
        Unit = Unit ?? above.Unit,
        IsCount = IsCount || above.IsCount,
        IsPercent = IsPercent || (above.IsPercent && Unit is null),
        Status = Status ?? above.Status,
        Of = Of ?? above.Of,
        SetBy = SetBy ?? above.SetBy,
        IsGrowthTarget = IsGrowthTarget || above.IsGrowthTarget || (Role is ColumnRole.Target && above.Role is ColumnRole.Growth)
            || (Role is ColumnRole.Growth && above.Role is ColumnRole.Target),
        Field = Field ?? above.Field,
    };
}
