using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Measures.Spans;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>
/// The level wanted of a flow against those that the same region set, with the same commitment and operator, for spans that make it up:
/// told where they do not add up to it.
/// </summary>
internal sealed class TargetSpanParts(AuditScope scope, Dataset dataset, Indicator indicator)
{
    private readonly IReadOnlyList<Period> _wholes =
    [
        .. scope.Covered(indicator, dataset.TargetPeriods(indicator.Id))
            .Where(period => SpanTiling.Fewest(period, dataset.TargetPeriods(indicator.Id)) is not null),
    ];

    private IReadOnlyList<Period> Periods => field ??=
        [.. _wholes.SelectMany(whole => SpanTiling.Helping(whole, dataset.TargetPeriods(indicator.Id))).Union(_wholes)];

    /// <summary>Whether the targets of wholes and parts are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = true;
        foreach (var period in Periods) isThere &= plan.Targets(indicator, period, scope.Regions);
        return isThere;
    }

    public IEnumerable<AuditRow> Rows() => Periods
        .SelectMany(period => dataset.Targets(indicator.Id, period, scope.Regions).Targets)
        .Where(target => target.Key.Kind is TargetKind.Level && scope.Regions.IndexOf(target.Key.Region) >= 0)
        .GroupBy(target => target.Key.Region)
        .SelectMany(ofRegion => Of([.. ofRegion]));

    private IEnumerable<AuditRow> Of(List<Target> levels) =>
        from period in _wholes
        from made in TargetSpans.Made(period, levels)
        let whole = levels.Find(level => level.Key == made.Key && level.Terms.Operator == made.Terms.Operator)
        where whole is not null && whole.Terms.Value != made.Terms.Value
        let parts = made.Parts!.Select(part => part.ValueIn(indicator.Unit)).ToList()
        select new AuditRow(
            indicator, scope.Catalogue.Regions[made.Key.Region], period, AuditMeasure.Target, whole.ValueIn(indicator.Unit),
            made.ValueIn(indicator.Unit), new(RoundedSum.Of(whole.ValueIn(indicator.Unit), parts), AuditCause.TargetParts, []))
        {
            Against = [.. made.Parts!.Select(part => part.Key.Period.ToString())],
        };
}
