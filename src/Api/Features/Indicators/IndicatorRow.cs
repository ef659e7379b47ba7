using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

public sealed record IndicatorRow
{
    public IndicatorRow(Indicator indicator, Snapshot snapshot)
        : this(indicator, snapshot.ActualPeriods(indicator.Id), snapshot.FindRevision(indicator.Revision)?.Time)
    {
    }

    /// <param name="periods">Those that have actuals, the earliest end first.</param>
    public IndicatorRow(Indicator indicator, IReadOnlyList<Period> periods, DateTimeOffset? updated)
    {
        (Code, Name, NameEn, Unit) = (indicator.Code, indicator.Name, indicator.NameEn, indicator.Unit.Text);
        (Nature, Direction, Decimals, Aliases) = (indicator.Nature, indicator.Direction, indicator.Decimals, indicator.Aliases);
        (Numerator, Denominator, Factor) = (indicator.Numerator, indicator.Denominator, indicator.Factor);
        Audience = indicator.Audience;
        (PriceBasis, AdditiveAcrossRegions) = (indicator.PriceBasis, indicator.AdditiveAcrossRegions);
        (ShortestPeriod, Definition) = (indicator.ShortestPeriod, indicator.Definition);
        (Parts, Inflow, Cumulative) = (indicator.Parts, indicator.Inflow, indicator.Cumulative);
        (Source, Supersedes, Revision) = (indicator.Source, indicator.Supersedes, indicator.Revision);
        FirstPeriod = periods.Count == 0 ? null : periods.Min().ToString();
        LastPeriod = periods.Count == 0 ? null : periods[^1].ToString();
        Frequencies = [.. periods.Select(period => period.Frequency).OfType<Frequency>().Distinct().Order()];
        Updated = updated;
    }

    public string Code { get; }

    public string Name { get; }

    public string? NameEn { get; }

    /// <summary>The unit it is shown in and, unless said otherwise, written in.</summary>
    public string Unit { get; }

    public Nature Nature { get; }

    public Direction Direction { get; }

    /// <summary>How many places a bureau prints.</summary>
    public int? Decimals { get; }

    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The code of a ratio's upper part; null when the ratio is only ever reported as such.</summary>
    public string? Numerator { get; }

    public string? Denominator { get; }

    /// <summary>What numerator ÷ denominator is multiplied with.</summary>
    public decimal Factor { get; }

    public PriceBasis PriceBasis { get; }

    /// <summary>Whom its figures, and what derives from them, are for: internal ones go to keys whose scope covers them.</summary>
    public Audience Audience { get; }

    public bool AdditiveAcrossRegions { get; }

    public Frequency ShortestPeriod { get; }

    /// <summary>The codes of what a total is the sum of.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Of a stock, the code of what is added to it, gross: opening + inflow ≥ closing.</summary>
    public string? Inflow { get; }

    /// <summary>Whether nothing leaves a stock: opening + inflow = closing.</summary>
    public bool Cumulative { get; }

    public string? Definition { get; }

    public string? Source { get; }

    /// <summary>The code of the indicator that this one takes the place of.</summary>
    public string? Supersedes { get; }

    /// <summary>The earliest period with actuals.</summary>
    public string? FirstPeriod { get; }

    /// <summary>The period with actuals that ends last.</summary>
    public string? LastPeriod { get; }

    /// <summary>The lengths of the periods with actuals.</summary>
    public IReadOnlyList<Frequency> Frequencies { get; }

    /// <summary>The revision that wrote it; 0 when it was shipped.</summary>
    public long Revision { get; }

    /// <summary>Null when it was shipped.</summary>
    public DateTimeOffset? Updated { get; }
}
