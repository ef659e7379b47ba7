using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>A total against its parts: told, right or wrong, when all of them are known, and when some already exceed it.</summary>
internal static class PartFindings
{
    public static IEnumerable<AuditRow> Of(EvaluationContext context, Indicator indicator, IReadOnlyList<Period> covered)
    {
        if (indicator.Parts.Count == 0) yield break;
        List<Indicator> parts = [.. indicator.Parts.Select(code => RecalculationInputs.Named(context, code))];
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

    /// <summary>Null when it cannot be said.</summary>
    public static AuditVerdict? Judge(Rational whole, IReadOnlyList<Rational> known, int expected) =>
        known.Count == expected ? RoundedSum.Of(whole, known)
        : WholeAndParts.Contradict(whole, known, expected) ? AuditVerdict.Contradiction
        : null;
}
