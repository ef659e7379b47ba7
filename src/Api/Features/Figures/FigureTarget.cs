using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Api.Features.Figures;

/// <summary>The target a row is measured against, as written.</summary>
public readonly struct FigureTarget(Target target, Indicator indicator, RegionTree regions, RowLabels labels) : IAnswerRow<FigureTarget>
{
    public static AnswerColumns<FigureTarget> Columns { get; } = new AnswerColumns<FigureTarget>()
        .Code<TargetKind>("kind", "", target => target.Key.Kind)
        .Code<TargetOperator>("operator", "", target => target.Target.Terms.Operator)
        .Number("value", "", target => target.Value)
        .Number("high", "", target => target.High, ColumnTraits.Nullable)
        .Label("period", "", target => target.Period)
        .Code<Commitment>("commitment", "", target => target.Key.Commitment)
        .Label("setBy", "", target => target.SetBy);

    public IReadOnlyList<AnswerColumn<FigureTarget>> Own => Columns;

    public Rational Value => target.ValueIn(indicator.Unit);

    public Rational? High => target.Terms.High?.In(indicator.Unit);

    private Target Target => target;

    private TargetKey Key => target.Key;

    private EncodedText Period => labels.Of(Key.Period).Text;

    private EncodedText SetBy => labels.CodeOf(Key.SetBy, regions);

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() =>
        $"{CodeLists.IdOf(Key.Kind)} {CodeLists.IdOf(target.Terms.Operator)} {Text(Value)}{(High is { } high ? $"..{Text(high)}" : "")} "
        + $"{Period} {CodeLists.IdOf(Key.Commitment)} {SetBy}";

    private static decimal Text(Rational figure) => figure.ToDecimal().Trimmed();
}
