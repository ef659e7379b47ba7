using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>Reads the words of a figure query into its domain values; every wrong word is a fault.</summary>
public sealed class FigureQueryReader(QueryParameters words, Snapshot snapshot, TimeProvider clock)
{
    private readonly CatalogueVersion _catalogue = snapshot.Catalogue;

    public Precision Precision { get; } = FigureParameters.PrecisionOf(words);

    public FigureQuery Read(IEnumerable<string> measures, bool allTargets)
    {
        var indicators = words.Indicators(_catalogue);
        var periods = Periods(indicators);
        var then = periods.Listed.Count > 0 ? periods.Listed[^1] : periods.To?.LastMonth ?? clock.ThisMonth();
        var by = words.OneOf(FigureParameters.By) is { } word ? MeasureRegistry.KeyOf(word) : RankingKey.Value;
        return new FigureQuery
        {
            Indicators = indicators,
            Periods = periods,
            Regions = words.Scope(snapshot, then),
            Measures = MeasureRegistry.Asked(measures, by),
            By = by,
            Compare = Compare(),
            Total = words.Boolean(FigureParameters.Total) ?? false,
            FallsBack = words.OneOf(FigureParameters.Fallback) is not null,
            Targets = Targets(then, allTargets),
            Formula = words.Choice<RateFormula>(FigureParameters.Formula),
            Statuses = words.Statuses(FigureParameters.Status),
            DeriveSpans = words.OneOf(FigureParameters.Spans) is not "reported",
            Ties = words.Choice<TieRule>(FigureParameters.Ties) ?? TieRule.Standard,
            Lights = words.Request.Lights(),
            TieOn = words.OneOf(FigureParameters.TieOn) is "shown" ? Precision : null,
        };
    }

    private GrowthComparison Compare()
    {
        var comparison = GrowthComparison.Year;
        if (words.Text(FigureParameters.Compare) is { } text && !GrowthComparison.TryRead(text, out comparison))
        {
            words.Errors.Add(
                FigureParameters.Compare.Name, ErrorCode.UnknownChoice, text, "year, previous, yearStart, 2020, average-3, twoYear");
        }

        return comparison;
    }

    private PeriodChoice Periods(IReadOnlyList<Indicator> indicators)
    {
        var series = new PeriodChoice(
            [], words.Period(FigureParameters.From), words.Period(FigureParameters.To), words.Integer(FigureParameters.Last),
            words.Choice<Frequency>(FigureParameters.Frequency));
        var isListed = words.Text(FigureParameters.Period) is { } text && text != "latest";
        if (series.IsSeries)
        {
            return series with { Frequency = series.Frequency ?? OnlyFrequency(indicators) };
        }

        return isListed ? new PeriodChoice(words.Periods(FigureParameters.Period)) : PeriodChoice.Latest;
    }

    private Frequency? OnlyFrequency(IReadOnlyList<Indicator> indicators)
    {
        var stored = indicators.SelectMany(indicator => snapshot.ActualPeriods(indicator.Id)).Select(period => period.Frequency).Distinct()
            .Take(2).ToList();
        if (stored is [{ } only])
        {
            return only;
        }

        words.Errors.Add(FigureParameters.Frequency.Name, ErrorCode.Required);
        return null;
    }

    private TargetChoice Targets(Period then, bool allTargets)
    {
        var choice = new TargetChoice(
            words.Choice<TargetKind>(FigureParameters.Kind),
            words.Choice<Commitment>(FigureParameters.Commitment),
            All: words.OneOf(FigureParameters.Targets) is { } which ? which == "all" : allTargets);
        if (words.Text(FigureParameters.Against) is not { } against)
        {
            return choice;
        }

        return Period.TryRead(against, out var period, out _)
            ? choice with { Period = period }
            : choice with { SetBy = words.Regions(_catalogue, then, FigureParameters.Against) is [var region, ..] ? region.Id : null };
    }
}
