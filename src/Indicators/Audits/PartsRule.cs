using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Audits;

/// <summary>A total against its parts: told, right or wrong, when all of them are known, and when some already exceed it.</summary>
internal sealed class PartsRule : ConsistencyRule
{
    public override bool Load(LoadPlan plan, ReportedFigures figures)
    {
        var isThere = figures.Indicator.Parts.Count == 0 || Load(plan, figures.Columns, figures.Covered);
        foreach (var part in Parts(figures)) isThere &= Load(plan, figures.Context.Columns(part), figures.Covered);
        return isThere;
    }

    public override IEnumerable<AuditRow> Find(ReportedFigures figures)
    {
        var (context, indicator, covered) = (figures.Context, figures.Indicator, figures.Covered);
        if (indicator.Parts.Count == 0) yield break;
        List<Indicator> parts = [.. Parts(figures)];
        foreach (var period in covered)
        {
            var column = context.Columns(indicator)[period];
            for (var index = 0; index < column.Length; index++)
            {
                if (column[index] is not { Derived: false, IsExact: true, Value: { } whole }) continue;
                var place = index;
                List<Rational> known =
                [
                    .. parts.Select(
                        part => RecalculationInputs.InUnitOf(indicator, part, context.Columns(part)[period][place]).Exact.OrNull)
                        .OfType<Rational>(),
                ];
                if (Judge(whole, known, parts.Count) is not { } verdict) continue;
                yield return AuditRow.Finding(
                    indicator, context.RegionIndex.Regions[index], period, whole, Rational.Sum(known), verdict,
                    verdict == AuditVerdict.Contradiction ? AuditCause.Parts : null,
                    indicator.Parts);
            }
        }
    }

    private static IEnumerable<Indicator> Parts(ReportedFigures figures) =>
        figures.Indicator.Parts.Select(code => RecalculationInputs.Named(figures.Context, code));

    /// <summary>Null when it cannot be said.</summary>
    private static AuditVerdict? Judge(Rational whole, List<Rational> known, int expected) =>
        known.Count == expected ? RoundedSum.Of(whole, known)
        : WholeAndParts.Contradict(whole, known, expected) ? AuditVerdict.Contradiction
        : null;
}
