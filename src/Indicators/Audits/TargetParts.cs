using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>
/// The level wanted of a total against those wanted of its parts, set by the same region, over the same span or over spans that make it up.
/// </summary>
internal sealed class TargetParts(AuditQuery query, Snapshot snapshot)
{
    public IEnumerable<AuditRow> Of(Indicator total)
    {
        var parts = total.Parts.Select(code => snapshot.Catalogue.Indicators.OfCode(code)!).ToList();
        var wholes = Levels(total, snapshot.TargetPeriods(total.Id).Where(period => query.Covers(total, period)));
        if (wholes.Count == 0) return [];
        var levels = parts.ConvertAll(part => Levels(part, snapshot.TargetPeriods(part.Id)));
        return
            from whole in wholes
            let wanted = parts.Select((part, place) => Sum(whole, part, levels[place], total)).OfType<Rational>().ToList()
            where wanted.Count == parts.Count
            let level = whole.ValueIn(total.Unit)
            let verdict = RoundedSum.Of(level, wanted)
            select new AuditRow(
                total, snapshot.Catalogue.Regions[whole.Key.Region], whole.Key.Period, AuditMeasure.Target, level, Rational.Sum(wanted),
                new(verdict, verdict == AuditVerdict.Contradiction ? AuditCause.Parts : null, []))
            {
                Against = total.Parts,
            };
    }

    private List<Target> Levels(Indicator indicator, IEnumerable<Period> periods)
    {
        var frame = new RegionIndex(query.RegionsOf(snapshot.Catalogue.Regions));
        return [.. snapshot.Targets(indicator.Id, [.. periods], frame.Ids).Where(target => target.Key.Kind == TargetKind.Level)];
    }

    // Of a stock the level at the end, of a flow the spans one after another; null when they leave a gap.
    private static Rational? Sum(Target whole, Indicator part, List<Target> levels, Indicator total)
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
