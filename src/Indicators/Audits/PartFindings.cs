using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>A total against its parts: told, right or wrong, when all of them are known, and when some already exceed it.</summary>
internal static class PartFindings
{
    public static IEnumerable<AuditRow> Of(EvaluationContext sheet, Indicator indicator, IReadOnlyList<Period> covered)
    {
        if (indicator.Parts.Count == 0) yield break;
        List<Indicator> parts = [.. indicator.Parts.Select(code => RecalculationInputs.Named(sheet, code))];
        foreach (var period in covered)
        {
            var column = sheet.Columns(indicator)[period];
            for (var index = 0; index < column.Length; index++)
            {
                if (column[index] is not { Derived: false, IsExact: true, Value: { } whole }) continue;
                var place = index;
                List<decimal> known =
                [
                    .. parts.Select(part => RecalculationInputs.InUnitOf(indicator, part, sheet.Columns(part)[period][place]).Exact.OrNull)
                        .OfType<decimal>(),
                ];
                if (Judge(whole, known, parts.Count) is not { } verdict) continue;
                yield return AuditRow.Finding(
                    indicator, sheet.RegionIndex.Regions[index], period, whole, known.Sum(), verdict,
                    verdict == AuditVerdict.Contradiction ? AuditCause.Parts : null,
                    indicator.Parts);
            }
        }
    }

    /// <summary>Null when it cannot be said.</summary>
    public static AuditVerdict? Judge(decimal whole, IReadOnlyList<decimal> known, int expected) =>
        known.Count == expected ? RoundedSum.Of(whole, known)
        : known.Count > 0 && known.Sum() > whole && known.All(part => part >= 0)
            && RoundedSum.Of(whole, known) == AuditVerdict.Contradiction
            ? AuditVerdict.Contradiction
            : null;
}
