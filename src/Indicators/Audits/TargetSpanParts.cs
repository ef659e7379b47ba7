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
internal sealed class TargetSpanParts
{
    private readonly AuditScope _scope;
    private readonly Dataset _dataset;
    private readonly Indicator _indicator;
    private readonly IReadOnlyList<Period> _wholes;
    private readonly IReadOnlyList<Period> _read;

    public TargetSpanParts(AuditScope scope, Dataset dataset, Indicator indicator)
    {
        (_scope, _dataset, _indicator) = (scope, dataset, indicator);
        var known = dataset.TargetPeriods(indicator.Id);
        _wholes = [.. scope.Covered(indicator, known).Where(period => SpanTiling.Fewest(period, known) is not null)];
        _read = [.. _wholes.SelectMany(whole => SpanTiling.Helping(whole, known)).Union(_wholes)];
    }

    /// <summary>Whether the targets of the wholes and of their parts are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = true;
        foreach (var period in _read) isThere &= plan.Targets(_indicator, period, _scope.Regions);
        return isThere;
    }

    public IEnumerable<AuditRow> Rows() => _read
        .SelectMany(period => _dataset.Targets(_indicator.Id, period, _scope.Regions).Targets)
        .Where(target => target.Key.Kind is TargetKind.Level && _scope.Regions.IndexOf(target.Key.Region) >= 0)
        .GroupBy(target => target.Key.Region)
        .SelectMany(ofRegion => Of([.. ofRegion]));

    private IEnumerable<AuditRow> Of(List<Target> levels) =>
        from period in _wholes
        from made in TargetSpans.Made(period, levels)
        let whole = levels.Find(level => level.Key == made.Key && level.Terms.Operator == made.Terms.Operator)
        where whole is not null && whole.Terms.Value != made.Terms.Value
        let parts = made.Parts!.Select(part => part.ValueIn(_indicator.Unit)).ToList()
        select new AuditRow(
            _indicator, _scope.Catalogue.Regions[made.Key.Region], period, AuditMeasure.Target, whole.ValueIn(_indicator.Unit),
            made.ValueIn(_indicator.Unit), new(RoundedSum.Of(whole.ValueIn(_indicator.Unit), parts), AuditCause.TargetParts, []))
        {
            Against = [.. made.Parts!.Select(part => part.Key.Period.ToString())],
        };
}
