using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Queries;
using Indicators.Scoring;

namespace Indicators.Api.Features.Scores;

/// <summary>Exact scores as they are shown: totals, points and derived figures rounded once, each from its exact figure.</summary>
public sealed class ScorePresenter(
    ScoreQuery query, IndicatorList indicators, Precision precision, Language language, IReadOnlyList<string>? chosen = null)
{
    private readonly RowLabels _labels = new(language);

    public ScoreRow Show(RegionScore result)
    {
        var (total, place, period) = (result.Score.Total, result.Rank.Result, _labels.Of(result.Period));
        return new ScoreRow
        {
            Selected = chosen ?? [],
            Region = result.Region.Code,
            RegionName = result.Region.NameIn(result.Period.Last),
            Period = period.Text,
            PeriodLabel = period.Label,
            Scheme = query.Scheme.Code,
            SchemeName = _labels.Of(query.Scheme),
            Score = Round(total),
            Rank = place?.Rank,
            Tied = place?.Tied,
            Of = result.Rank.Of,
            Missing = [.. result.Score.Missing.Select(item => item.Item.Indicator).Distinct()],
            Items = [.. result.Score.Items.Zip(result.Columns, (item, column) => Show(item, column.Columns, result.Index))],
            Flags = CodeLists.Of<ObservationFlags>().Set(result.Flags),
            Reasons = total.Reason is { } reason
                ? new() { ["score"] = CodeLists.IdOf(reason), ["rank"] = CodeLists.IdOf(reason) }
                : new Dictionary<string, string>(),
        };
    }

    private ScorePart Show(ItemScore score, IndicatorPeriodColumns? block, int index)
    {
        var (item, indicator) = (score.Item, indicators.OfCode(score.Item.Indicator)!);
        return new(
            indicator.Code,
            _labels.Of(indicator),
            item.Name,
            item.Measure,
            item.Method.Kind,
            block?.Period.ToString(),
            Value(score, block?.Actuals[index]),
            Round(score.Points),
            item.Weight,
            score.Reason is { } reason ? CodeLists.IdOf(reason) : null);
    }

    // What was reported goes out whole, as everywhere; a ratio worked out from its parts has no end of digits.
    private decimal? Value(ItemScore score, Observation? actual) =>
        score.Item.Measure is Criterion.Value && actual is { } reading && !reading.Flags.HasFlag(ObservationFlags.Computed)
            ? score.Inputs.Figure.OrNull?.ToDecimal()
            : Round(score.Inputs.Figure);

    private decimal? Round(ValueOrReason outcome) => outcome.HasValue ? precision.Of(outcome.Value) : null;
}
