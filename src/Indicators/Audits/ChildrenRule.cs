using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>
/// A region against those directly below it: their sum when all have reported, else a sum of some that exceeds the whole.
/// </summary>
internal sealed class ChildrenRule : ConsistencyRule
{
    public override bool Load(LoadPlan plan, ReportedFigures figures)
    {
        if (!figures.Indicator.AdditiveAcrossRegions) return true;
        var (isThere, children) = (Load(plan, figures.Columns, figures.Covered), figures.Context.Children.Columns(figures.Indicator));
        foreach (var period in figures.Covered) isThere &= children.LoadCompared(plan, period, period.Last);
        return isThere;
    }

    public override IEnumerable<AuditRow> Find(ReportedFigures figures)
    {
        var (context, indicator, covered) = (figures.Context, figures.Indicator, figures.Covered);
        if (!indicator.AdditiveAcrossRegions) yield break;
        foreach (var period in covered)
        {
            var column = context.Columns(indicator)[period];
            for (var index = 0; index < column.Length; index++)
            {
                if (column[index] is not { Derived: false, IsExact: true, Value: { } whole }) continue;
                var region = context.RegionIndex.Regions[index];
                List<Rational> parts = [.. Parts(context, indicator, period, region)];
                var expected = parts.Count == 0 ? 0 : context.Tree.Parts(region, period.Last).Count;
                if (!WholeAndParts.Contradict(whole, parts, expected)) continue;
                yield return AuditRow.Finding(
                    indicator, region, period, whole, Rational.Sum(parts), AuditVerdict.Contradiction, AuditCause.Children,
                    [$"{parts.Count}/{expected}"]);
            }
        }
    }

    private static IEnumerable<Rational> Parts(EvaluationContext context, Indicator indicator, Period period, Region region)
    {
        var column = context.Children.Columns(indicator).Compared(period, period.Last);
        return context.Tree.Parts(region, period.Last)
            .Select(child => column[context.Children.RegionIndex.IndexOf(child.Id)].Exact.OrNull).OfType<Rational>();
    }
}
