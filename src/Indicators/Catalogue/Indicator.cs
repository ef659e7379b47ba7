using System.Text.Json.Serialization;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Catalogue;

/// <summary>时期数 a span's amount · 时点数 the state at a month's end · 比率 a numerator over a denominator.</summary>
public enum Nature { Flow, Stock, Ratio }

public enum Direction { Higher, Lower }

/// <summary>现价 or 不变价: official growth of a constant-price indicator is only ever declared.</summary>
public enum PriceBasis { Current, Constant }

/// <summary>Whom figures are for: anybody, or those whose scope covers them.</summary>
public enum Audience { Public, Internal }

/// <summary>What is measured 指标.</summary>
public sealed record Indicator
{
    /// <summary>What counts as unusual where an indicator says nothing else, in percent.</summary>
    public const decimal UsualChange = 30;

    public required int Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    /// <summary>For where there is little room: 高企数. It means the indicator wherever a name does.</summary>
    public string? ShortName { get; init; }

    /// <summary>The unit it is shown in and, unless said otherwise, written in.</summary>
    public required Unit Unit { get; init; }

    public required Nature Nature { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>How many places a bureau prints. Projections are shown so; of what was reported nothing is rounded.</summary>
    public int? Decimals { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Codes of a ratio's parts; null when the ratio is only ever reported as such.</summary>
    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    /// <summary>What numerator ÷ denominator, both in stored units, is multiplied with.</summary>
    public decimal Factor { get; init; } = 1;

    public PriceBasis PriceBasis { get; init; }

    public bool AdditiveAcrossRegions { get; init; } = true;

    /// <summary>
    /// Of a flow, whether the rest of a span follows from the others: Q2 = H1 − Q1. What is revised as the year goes on (quarterly GDP) is
    /// only added.
    /// </summary>
    public bool Subtractable { get; init; } = true;

    public Frequency ShortestPeriod { get; init; } = Frequency.Month;

    /// <summary>The codes of what a total is the sum of.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Of a stock, the code of what is added to it, gross 新增: opening + inflow ≥ closing, since members are lost too.</summary>
    public string? Inflow { get; init; }

    /// <summary>Of a stock 累计数 that nothing leaves: opening + inflow = closing, and it never falls.</summary>
    public bool Cumulative { get; init; }

    /// <summary>Of its figures, and of all that derives from them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Audience Audience { get; init; }

    /// <summary>Whether what is written of it is reviewed before it counts: it goes by a submission.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Review { get; init; }

    /// <summary>How far in percent of a year before it may go without being told as unusual; null for <see cref="UsualChange"/>.</summary>
    public decimal? Unusual { get; init; }

    public string? Definition { get; init; }

    public string? Source { get; init; }

    /// <summary>Who answers for what is counted, and how 主管部门.</summary>
    public string? Authority { get; init; }

    /// <summary>表号: the number of the statutory form that it is reported on.</summary>
    public string? FormNumber { get; init; }

    /// <summary>制定机关: who made that form.</summary>
    public string? FormMaker { get; init; }

    /// <summary>批准文号: by which document it was approved.</summary>
    public string? FormApproval { get; init; }

    /// <summary>有效期至: until when it is valid.</summary>
    public string? FormValidUntil { get; init; }

    /// <summary>The code of the indicator of an older 口径 that this one takes the place of.</summary>
    public string? Supersedes { get; init; }

    public long Revision { get; init; }

    /// <summary>
    /// Whether it can be reported for a period: no shorter than its shortest. A stock is the state at a moment: what counts is at the end
    /// of what its month is.
    /// </summary>
    public bool Takes(Period period) => Nature is Nature.Stock
        ? period.End % ShortestPeriod.Months == 0
        : period.Months >= ShortestPeriod.Months;

    /// <summary>How many months its periods have at least. A stock's is the month it was observed in.</summary>
    public int ShortestMonths => Nature == Nature.Stock ? 1 : ShortestPeriod.Months;
}
