using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Regions;

namespace Indicators.Audits;

/// <summary>A region against those directly below it: their sum when all have reported, else a sum of some that exceeds the whole.</summary>
internal static class ChildFindings
{
    public static IEnumerable<AuditRow> Of(Worksheet sheet, Indicator indicator, IReadOnlyList<Period> covered)
    {
        if (!indicator.AdditiveAcrossRegions) yield break;
        foreach (var period in covered)
        {
            var column = sheet.Columns(indicator)[period];
            for (var index = 0; index < column.Length; index++)
            {
                if (column[index] is not { Derived: false, IsExact: true, Value: { } whole }) continue;
                var region = sheet.Frame.Regions[index];
                List<decimal> parts = [.. Parts(sheet, indicator, period, region)];
                var expected = parts.Count == 0 ? 0 : sheet.Tree.Within(region, null, period.Last).Count;
                var verdict = parts.Count == 0 ? Verdict.InputsMissing : RoundedSum.Of(whole, parts);
                var exceed = parts.Sum() > whole && parts.TrueForAll(part => part >= 0);
                if (verdict != Verdict.Contradiction || (parts.Count < expected && !exceed)) continue;
                yield return AuditRow.Finding(
                    indicator, region, period, whole, parts.Sum(), verdict, Cause.Children, [$"{parts.Count}/{expected}"]);
            }
        }
    }

    private static IEnumerable<decimal> Parts(Worksheet sheet, Indicator indicator, Period period, Region region)
    {
        var column = sheet.Children.Columns(indicator)[period];
        return sheet.Tree.Within(region, null, period.Last)
            .Select(child => column[sheet.Children.Frame.IndexOf(child.Id)].Exact.OrNull).OfType<decimal>();
    }
}
