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
public sealed class ScorePresenter(ScoreQuery query, CatalogueVersion catalogue, Precision precision, Language language)
{
    private static readonly (EncodedText Score, EncodedText Rank) Withheld = (new("score"), new("rank"));

    private readonly RowLabels _labels = new(language, catalogue.Regions);

    public ScoreRow Show(RegionScore result)
    {
        var (total, place) = (result.Score.Total, result.Rank.Result);
        return new ScoreRow
        {
            Region = _labels.Of(result.Region, result.Period),
            Period = _labels.Of(result.Period),
            Scheme = _labels.Of(query.Scheme.Code),
            SchemeName = _labels.Of(query.Scheme.NameIn(language)),
            Score = Round(total),
            Rank = place?.Rank,
            Tied = place?.Tied,
            Of = result.Rank.Of,
            Missing = [.. result.Score.Missing.Select(item => item.Item.Indicator).Distinct()],
            Items = [.. result.Score.Items.Zip(result.Columns, (item, column) => Show(item, column.Columns, result.Index))],
            Flags = CodeLists.Of<ObservationFlags>().Set(
                result.Flags | (query.IsPreview ? ObservationFlags.Preview : ObservationFlags.None)),
            Reasons = Word(total.Reason) is { } why ? [new(Withheld.Score, why), new(Withheld.Rank, why)] : [],
        };
    }

    private ScorePart Show(ItemScore score, IndicatorPeriodColumns? block, int index) => new(
        score.Item,
        _labels.Of(catalogue.Indicators.OfCode(score.Item.Indicator)!),
        block is null ? null : _labels.Of(block.Period).Text,
        Value(score, block?.Actuals[index]),
        Round(score.Points),
        Word(score.Reason));

    private static EncodedText? Word(Reason? reason) => reason is { } why ? CodeLists.Of<Reason>().Word(why) : null;

    // What was reported goes out whole, as everywhere; a ratio worked out from its parts has no end of digits.
    private decimal? Value(ItemScore score, Observation? actual) =>
        score.Item.Measure is Criterion.Value && actual is { } reading && !reading.Flags.HasFlag(ObservationFlags.Computed)
            ? score.Inputs.Figure.OrNull?.ToDecimal()
            : Round(score.Inputs.Figure);

    private decimal? Round(ValueOrReason outcome) => outcome.HasValue ? precision.Of(outcome.Value) : null;
}
