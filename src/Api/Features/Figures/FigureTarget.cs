using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Api.Features.Figures;

/// <summary>The target a row is measured against, as written.</summary>
public readonly record struct FigureTarget(
    TargetKind Kind, TargetOperator Operator, decimal Value, decimal? High, EncodedText Period, Commitment Commitment, EncodedText SetBy)
    : IAnswerRow<FigureTarget>
{
    public static AnswerColumns<FigureTarget> Columns { get; } = new AnswerColumns<FigureTarget>()
        .Code<TargetKind>("kind", "", target => target.Kind)
        .Code<TargetOperator>("operator", "", target => target.Operator)
        .Number("value", "", target => target.Value)
        .Number("high", "", target => target.High, ColumnTraits.Nullable)
        .Label("period", "", target => target.Period)
        .Code<Commitment>("commitment", "", target => target.Commitment)
        .Label("setBy", "", target => target.SetBy);

    public IReadOnlyList<AnswerColumn<FigureTarget>> Own => Columns;

    public static FigureTarget Of(Target target, Indicator indicator, RegionTree regions, RowLabels labels) => new(
        target.Key.Kind,
        target.Terms.Operator,
        target.ValueIn(indicator.Unit).ToDecimal(),
        target.Terms.High?.In(indicator.Unit).ToDecimal(),
        labels.Of(target.Key.Period).Text,
        target.Key.Commitment,
        labels.Of(regions[target.Key.SetBy]).Code);

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() =>
        $"{CodeLists.IdOf(Kind)} {CodeLists.IdOf(Operator)} {Value.Trimmed()}{(High is { } high ? $"..{high.Trimmed()}" : "")} {Period} "
        + $"{CodeLists.IdOf(Commitment)} {SetBy}";

    internal static FigureTarget Of(Target target, FigureItem row) =>
        Of(target, row.Result.Indicator, row.Result.Row.Columns.Context.Tree, row.Labels);
}
