using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Api.Features.Scores;

/// <summary>What a region got for one item of a scheme.</summary>
public sealed record ScorePart(
    SchemeItem Item, IndicatorText Indicator, EncodedText? Period, decimal? Value, decimal? Points, EncodedText? Reason)
    : IAnswerRow<ScorePart>
{
    private const string PeriodDoc = "The period of the figure, after the lag; null where it lies before all figures.";
    private const string PointsDoc = "What it got, rounded; of what does not apply what the scheme gives then.";

    public static AnswerColumns<ScorePart> Columns { get; } = new AnswerColumns<ScorePart>()
        .Label("indicator", "The indicator's code.", part => part.Indicator.Code)
        .Label("indicatorName", "Its name.", part => part.Indicator.Name)
        .Text("name", "What the scheme calls the item; null for the indicator's name.", part => part.Item.Name, ColumnTraits.Nullable)
        .Code<Criterion>("measure", "Which figure of the indicator is judged.", part => part.Item.Measure)
        .Code<ScoringMethodKind>("method", "How the figure became points.", part => part.Item.Method.Kind)
        .Label("period", PeriodDoc, part => part.Period, ColumnTraits.Nullable)
        .Number("value", "The figure, rounded when it is derived.", part => part.Value, ColumnTraits.Nullable)
        .Number("points", PointsDoc, part => part.Points, ColumnTraits.Nullable)
        .Number("of", "The item's weight.", part => part.Item.Weight)
        .Label("reason", "Why it could not be judged.", part => part.Reason, ColumnTraits.Nullable);

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() =>
        $"{Indicator.Code} {CodeLists.IdOf(Item.Measure)} {Points?.Trimmed().ToString() ?? Reason?.Text}/{Item.Weight}";
}
