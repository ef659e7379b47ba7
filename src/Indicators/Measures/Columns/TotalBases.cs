using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// What the total of rows is compared with: where one of them states its base, the sum of what each is compared with; nothing where one
/// does not compare.
/// </summary>
/// <param name="of">What each region is compared with.</param>
/// <param name="rows">The places of the rows among these.</param>
internal sealed class TotalBases(TotalColumns columns, Period period, Period before, BaseColumn of, int[] rows)
    : BaseColumn(columns, period, before)
{
    public override bool Load(LoadPlan plan) =>
        Columns.Load(plan, Period) & Columns.LoadCompared(plan, Before, Period.Last) & of.Load(plan);

    public override BaseKind KindOf(int index) => rows.Select(of.KindOf).DefaultIfEmpty().Max();

    protected override Observation Reported(int index)
    {
        var total = Total.Of(Array.ConvertAll(
            rows, place => of.IsOfOwnAlone(place) ? Observation.Missing(Reason.NotComparable) : of[place]));
        return total.IsComplete ? total.Sum : total.Sum with { Flags = total.Sum.Flags | ObservationFlags.Partial };
    }

    protected override FormulaInput Input(int index)
    {
        Expression[] members = Array.ConvertAll(rows, place => of.Amount<Expression>(VariableName.Member, place));
        return Columns.At(Before, index) with
        {
            Observation = this[index],
            Expression = this[index].Exact.HasValue
                ? Expression.Sum(members).As(VariableName.Value)
                : Expression.None(Reason.PartsMissing, members),
        };
    }
}
