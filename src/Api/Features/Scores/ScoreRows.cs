using Indicators.Api.Http;
using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Api.Features.Scores;

/// <summary>Exact scores as they are shown: totals, points and derived figures rounded once, each from its exact figure.</summary>
public sealed class ScoreRows(
    ScoreQuery query, IndicatorList indicators, Precision precision, Language language, IReadOnlyList<string>? chosen = null)
{
    private readonly Labels _labels = new(language);

    public ScoreRow Show(RegionScore result)
    {
        var (total, place, period) = (result.Score.Total, result.Standing.Place, _labels.Of(result.Period));
        return new ScoreRow
        {
            Chosen = chosen ?? [],
            Region = result.Region.Code,
            RegionName = result.Region.Name,
            Period = period.Text,
            PeriodLabel = period.Label,
            Scheme = query.Scheme.Code,
            SchemeName = _labels.Of(query.Scheme),
            Score = Round(total),
            Rank = place?.Rank,
            Tied = place?.Tied,
            Of = result.Standing.Of,
            Missing = [.. result.Score.Missing.Select(item => item.Item.Indicator).Distinct()],
            Items = [.. result.Score.Items.Zip(result.Columns, (item, column) => Show(item, column.Block, result.Index))],
            Flags = Codes.Of<Flags>().Set(result.Flags),
            Reasons = total.Reason is { } reason
                ? new() { ["score"] = Codes.Word(reason), ["rank"] = Codes.Word(reason) }
                : new Dictionary<string, string>(),
        };
    }

    private ScorePart Show(ItemScore score, Block? block, int index)
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
            score.Reason is { } reason ? Codes.Word(reason) : null);
    }

    // What was reported goes out whole, as everywhere; a ratio worked out from its parts has no end of digits.
    private decimal? Value(ItemScore score, Reading? actual) =>
        score.Item.Measure is Criterion.Value && actual is { } reading && !reading.Flags.HasFlag(Flags.Computed)
            ? score.Evidence.Figure.OrNull
            : Round(score.Evidence.Figure);

    private decimal? Round(Outcome outcome) => outcome.HasValue ? precision.Of(outcome.Value) : null;
}
