using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>
/// The level wanted of a total against those wanted of its parts, set by the same region, over the same span or over spans that make it up.
/// </summary>
internal sealed class TargetParts(AuditScope scope, Dataset dataset, Indicator total)
{
    private readonly IReadOnlyList<Period> _wholes = scope.Covered(total, dataset.TargetPeriods(total.Id));

    private readonly IReadOnlyList<Indicator> _parts = [.. total.Parts.Select(code => scope.Catalogue.Indicators.OfCode(code)!)];

    /// <summary>Whether the targets of the total and, where it has any, of its parts are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan) =>
        Load(plan, total, _wholes) && (Levels(total, _wholes).Count == 0
            || _parts.Aggregate(true, (isThere, part) => isThere & Load(plan, part, dataset.TargetPeriods(part.Id))));

    public IEnumerable<AuditRow> Rows()
    {
        var wholes = Levels(total, _wholes);
        if (wholes.Count == 0) return [];
        var levels = _parts.Select(part => Levels(part, dataset.TargetPeriods(part.Id))).ToList();
        return
            from whole in wholes
            let wanted = _parts.Select((part, place) => Sum(whole, part, levels[place])).OfType<Rational>().ToList()
            where wanted.Count == _parts.Count
            let level = whole.ValueIn(total.Unit)
            let verdict = RoundedSum.Of(level, wanted)
            select new AuditRow(
                total, scope.Catalogue.Regions[whole.Key.Region], whole.Key.Period, AuditMeasure.Target, level, Rational.Sum(wanted),
                new(verdict, verdict == AuditVerdict.Contradiction ? AuditCause.Parts : null, []))
            {
                Against = total.Parts,
            };
    }

    private bool Load(LoadPlan plan, Indicator indicator, IEnumerable<Period> periods)
    {
        var isThere = true;
        foreach (var period in periods) isThere &= plan.Targets(indicator, period, scope.Regions);
        return isThere;
    }

    private List<Target> Levels(Indicator indicator, IEnumerable<Period> periods) =>
    [
        .. periods.SelectMany(period => dataset.Targets(indicator.Id, period, scope.Regions).Targets)
            .Where(target => target.Key.Kind == TargetKind.Level && scope.Regions.IndexOf(target.Key.Region) >= 0),
    ];

    // Of a stock the level at the end, of a flow the spans one after another; null when they leave a gap.
    private Rational? Sum(Target whole, Indicator part, List<Target> levels)
    {
        var own = levels.Where(target => target.Key.Region == whole.Key.Region && target.Key.SetBy == whole.Key.SetBy
            && target.Key.Commitment == whole.Key.Commitment && whole.Key.Period.Contains(target.Key.Period)).ToList();
        var scale = part.Unit.Scale / total.Unit.Scale;
        if (own.Find(target => target.Key.Period == whole.Key.Period) is { } same) return same.ValueIn(part.Unit) * scale;
        return total.Nature == Nature.Flow && SpanTiling.Fewest(whole.Key.Period, own.Select(target => target.Key.Period)) is { } spans
            ? Rational.Sum(spans.Select(span => own.Find(target => target.Key.Period == span)!.ValueIn(part.Unit) * scale))
            : null;
    }
}
