using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Targets;
using By = Indicators.Queries.By;

namespace Indicators.Api.Features.Figures;

/// <summary>Reads the words of a figure query into its domain values; every wrong word is a fault.</summary>
public sealed class FigureReader(Words words, Snapshot snapshot, TimeProvider clock)
{
    private readonly Catalogue _catalogue = snapshot.Catalogue;

    public Precision Precision { get; } = new(
        words.Integer(FigureWords.Decimals) ?? Precision.Default.Decimals,
        words.Choice<RoundingMode>(FigureWords.Rounding) ?? Precision.Default.Mode);

    public FigureQuery Read(MeasureSet measures, bool allTargets)
    {
        var indicators = words.Indicators(_catalogue);
        var periods = Periods(indicators);
        var month = periods.Listed.Count > 0 ? periods.Listed[^1].Last : periods.To?.Last ?? ThisMonth();
        var by = words.OneOf(FigureWords.By) is { } word ? MeasureWords.By(word) : By.Value;
        return new FigureQuery
        {
            Indicators = indicators,
            Periods = periods,
            Regions = words.Scope(snapshot, month),
            Measures = measures.HasFlag(MeasureSet.Rank) ? measures | MeasureWords.Shown(by) : measures,
            By = by,
            Compare = Compare(),
            Total = words.Boolean(FigureWords.Total) ?? false,
            Targets = Targets(month, allTargets),
            LessIsBetter = words.Choice<Formula>(FigureWords.Formula) ?? Formula.Mirror,
            Status = words.Choice<Status>(FigureWords.Status),
            DeriveSpans = words.OneOf(FigureWords.Spans) is not "reported",
            Ties = words.Choice<Ties>(FigureWords.Ties) ?? Ties.Standard,
            Lights = words.Request.Lights(),
            TieOn = words.OneOf(FigureWords.TieOn) is "shown" ? Precision : null,
        };
    }

    private Comparison Compare()
    {
        var comparison = Comparison.Year;
        if (words.Text(FigureWords.Compare) is { } text && !Comparison.TryRead(text, out comparison))
        {
            words.Faults.Add(FigureWords.Compare.Name, FaultCode.UnknownChoice, text, "year, previous, yearStart, 2020, average-3, twoYear");
        }

        return comparison;
    }

    private PeriodChoice Periods(IReadOnlyList<Indicator> indicators)
    {
        var series = new PeriodChoice(
            [], words.Period(FigureWords.From), words.Period(FigureWords.To), words.Integer(FigureWords.Last), words.Choice<Frequency>(FigureWords.Frequency));
        var isListed = words.Text(FigureWords.Period) is { } text && text != "latest";
        if (series.IsSeries)
        {
            return series with { Frequency = series.Frequency ?? OnlyFrequency(indicators) };
        }

        return isListed ? new PeriodChoice(words.Periods(FigureWords.Period)) : PeriodChoice.Latest;
    }

    private Frequency? OnlyFrequency(IReadOnlyList<Indicator> indicators)
    {
        var stored = indicators.SelectMany(indicator => snapshot.ActualPeriods(indicator.Id)).Select(period => period.Frequency).Distinct().Take(2).ToList();
        if (stored is [{ } only])
        {
            return only;
        }

        words.Faults.Add(FigureWords.Frequency.Name, FaultCode.Required);
        return null;
    }

    private TargetChoice Targets(int month, bool allTargets)
    {
        var choice = new TargetChoice(
            words.Choice<TargetKind>(FigureWords.Kind),
            words.Choice<Commitment>(FigureWords.Commitment),
            All: words.OneOf(FigureWords.Targets) is { } which ? which == "all" : allTargets);
        if (words.Text(FigureWords.Against) is not { } against)
        {
            return choice;
        }

        return Period.TryRead(against, out var period, out _)
            ? choice with { Period = period }
            : choice with { SetBy = words.Regions(_catalogue, month, FigureWords.Against) is [var region, ..] ? region.Id : null };
    }

    // At +08:00, where the bureaus are.
    private int ThisMonth()
    {
        var now = clock.GetUtcNow().AddHours(8);
        return now.Year * 12 + now.Month - 1;
    }
}
