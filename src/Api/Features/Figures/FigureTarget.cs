using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;

namespace Indicators.Api.Features.Figures;

/// <summary>The target a row is measured against, as written.</summary>
public sealed record FigureTarget(
    TargetKind Kind, TargetOperator Operator, decimal Value, decimal? High, string Period, Commitment Commitment, string SetBy)
{
    public static FigureTarget Of(Target target, Indicator indicator, RegionTree regions, RowLabels labels) => new(
        target.Key.Kind,
        target.Terms.Operator,
        target.ValueIn(indicator.Unit).ToDecimal(),
        target.Terms.High?.In(indicator.Unit).ToDecimal(),
        labels.Of(target.Key.Period).Text,
        target.Key.Commitment,
        regions[target.Key.SetBy].Code);
}
