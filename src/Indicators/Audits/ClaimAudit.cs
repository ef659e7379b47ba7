using Indicators.Actuals;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>Declared figures and reported ratios against what follows.</summary>
internal sealed class ClaimAudit(AuditQuery query, Snapshot snapshot, Past past)
{
    public IEnumerable<AuditRow> Of(Indicator indicator)
    {
        List<Claim> claims = [.. Declared(indicator), .. query.Asks(AuditMeasure.Value) ? Ratios(indicator) : []];
        return Questions.Ask(snapshot, indicator, claims).Select(pair =>
        {
            var (rework, judgement) = Judgement.Best(pair.Claim.Printed, Reworking.Of(pair.Claim, pair.Row));
            var cause = judgement is { Verdict: Verdict.Mismatch, Cause: null } ? past.CauseOf(indicator, pair.Claim, rework) : judgement.Cause;
            var claim = pair.Claim;
            return new AuditRow(
                indicator, claim.Region, claim.Period, claim.Measure, claim.Printed.Value, rework.Figure, judgement with { Cause = cause })
            {
                Claim = claim,
                Rework = rework,
            };
        });
    }

    private IEnumerable<Claim> Declared(Indicator indicator)
    {
        var periods = Covered(indicator, snapshot.DeclaredPeriods(indicator.Id));
        return periods.Count == 0
            ? []
            : snapshot.ListDeclared(Filter(indicator, periods))
                .Select(stored => Claim.Of(stored.Item, stored.Source, snapshot.Catalogue.Regions))
                .Where(claim => query.Asks(claim.Measure));
    }

    private IEnumerable<Claim> Ratios(Indicator indicator)
    {
        if (indicator.Nature != Nature.Ratio) return [];
        var periods = Covered(indicator, snapshot.ActualPeriods(indicator.Id));
        return periods.Count == 0
            ? []
            : from stored in snapshot.ListActuals(Filter(indicator, periods))
              let cell = stored.Item.Cell
              where cell.Status != Status.Missing && cell.Bound != Bound.Range
              select new Claim(
                  stored.Item.Key.Period, snapshot.Catalogue.Regions[stored.Item.Key.Region], AuditMeasure.Value,
                  Printed.Of(cell.Value.In(indicator.Unit), cell.Bound), stored.Revision)
              {
                  Source = stored.Source,
              };
    }

    private List<Period> Covered(Indicator indicator, IReadOnlyList<Period> periods) =>
        [.. periods.Where(period => query.Covers(indicator, period))];

    private StoredFilter Filter(Indicator indicator, IReadOnlyList<Period> periods) =>
        new() { Indicators = [indicator.Id], Periods = periods, Regions = query.Regions };
}
