using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Regions;
using Indicators.Targets;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>Exact rows as they are shown: derived figures rounded once, codes and labels in words.</summary>
public sealed class FigureRows(FigureQuery query, RegionTree tree, Precision precision, Language language)
{
    private readonly IReadOnlyList<string> _chosen = MeasureWords.Of(query);

    public FigureItem Show(FigureRow row) => With(row, new FigureItem
    {
        Chosen = _chosen,
        Indicator = row.Indicator.Code,
        IndicatorName = language == Language.English ? row.Indicator.NameEn ?? row.Indicator.Name : row.Indicator.Name,
        Region = row.Region.Code,
        RegionName = row.Region.Name,
        Period = row.Period.ToString(),
        PeriodLabel = row.Period.Label(language),
        Start = row.Period.Start,
        End = row.Period.EndDate,
        Unit = row.Indicator.Unit.Text,
        Value = Stored(row.Actual),
        Status = row.Actual.Status,
        Derived = row.Actual.Derived,
        Observed = row.Indicator.Nature == Nature.Stock ? row.Period.LastMonth.ToString() : null,
        Flags = FigureFlags.Of(row),
        Reasons = FigureReasons.Of(query, row),
    });

    private FigureItem With(FigureRow row, FigureItem item)
    {
        item = row.Growth is { } growth ? Grown(row, growth, item) : item;
        item = row.Completion is { } completion ? Completed(row, completion, item) : item with { TargetCount = row.TargetCount };
        item = row.Pace is { } pace ? Paced(pace, item) : item;
        return row.Position is { } position ? Placed(position, item) : item;
    }

    private FigureItem Grown(FigureRow row, GrowthFigure growth, FigureItem item) => item with
    {
        Base = Stored(growth.Base),
        BasePeriod = row.Period.YearBefore.ToString(),
        Change = growth.Change.OrNull,
        Growth = Round(growth.Rate),
        Points = growth.Points is { } points ? Round(points) : null,
        Transition = growth.Transition is { } transition ? Codes.Label(transition, language) : null,
        Basis = row.Indicator.PriceBasis == PriceBasis.Constant ? "nominal" : null,
    };

    private FigureItem Completed(FigureRow row, Completion completion, FigureItem item) => item with
    {
        Target = Show(row.Indicator, completion.Target),
        TargetCount = row.TargetCount,
        Required = completion.Required.OrNull,
        Completion = Round(completion.Rate),
        Gap = completion.Gap.OrNull,
        Met = completion.Met,
        Formula = completion.Formula,
        ActualPeriod = completion.Yardstick.Actual.ToString(),
    };

    private FigureItem Paced(Pace pace, FigureItem item) => item with
    {
        TimeProgress = Round(pace.TimeProgress),
        Pace = Round(pace.Ahead),
        Light = query.Lights.Of(pace.Ahead),
    };

    private static FigureItem Placed(Position position, FigureItem item) => item with
    {
        Rank = position.Now.Place?.Rank,
        Tied = position.Now.Place?.Tied,
        Of = position.Now.Of,
        PreviousRank = position.Before.Place?.Rank,
        PreviousOf = position.Before.Of,
        Moved = position.Moved,
    };

    private FigureTarget Show(Indicator indicator, Target target) => new(
        target.Key.Kind,
        target.Promise.Operator,
        target.ValueIn(indicator.Unit),
        target.Promise.High?.In(indicator.Unit),
        target.Key.Period.ToString(),
        target.Key.Commitment,
        tree[target.Key.SetBy].Code);

    // A ratio worked out from its parts has no end of digits; everything else that is stored or summed goes out whole.
    private decimal? Stored(Reading reading) =>
        reading.Value is { } value && reading.Flags.HasFlag(Measures.Flags.Computed) ? precision.Of(value) : reading.Value;

    private decimal? Round(Outcome outcome) => outcome.HasValue ? precision.Of(outcome.Value) : null;
}
