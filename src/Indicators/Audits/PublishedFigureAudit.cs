using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Audits;

/// <summary>Declared figures, reported ratios and reported bases against what follows.</summary>
internal sealed class PublishedFigureAudit(AuditQuery query, Snapshot snapshot, HistoricalCheck past)
{
    public IEnumerable<AuditRow> Of(Indicator indicator)
    {
        List<PublishedFigure> claims =
            [.. Declared(indicator), .. Reported(indicator, AuditMeasure.Value), .. Reported(indicator, AuditMeasure.Base)];
        var judged = PublishedFigureQueries.Ask(snapshot, indicator, claims)
            .Select(pair => (pair.Claim, Best: Judgement.Best(pair.Claim.Printed, Recalculator.Of(pair.Claim, pair.Row)))).ToList();
        var stale = past.CausesOf(
            indicator,
            judged.Where(pair => pair.Best.Judgement is { Verdict: AuditVerdict.Mismatch, Cause: null })
                .Select(pair => (pair.Claim, pair.Best.Rework)));
        return judged.Select(pair =>
        {
            var (claim, (rework, judgement)) = pair;
            return new AuditRow(
                indicator, claim.Region, claim.Period, claim.Measure, claim.Printed.Value, rework.Figure,
                stale.TryGetValue(claim, out var cause) ? judgement with { Cause = cause } : judgement)
            {
                Claim = claim,
                Rework = rework,
            };
        });
    }

    private IEnumerable<PublishedFigure> Declared(Indicator indicator)
    {
        var periods = Covered(indicator, snapshot.DeclaredPeriods(indicator.Id));
        return periods.Count == 0
            ? []
            : snapshot.ListDeclared(Filter(indicator, periods))
                .Select(stored => PublishedFigure.Of(stored.Item, stored.Source, indicator, snapshot.Catalogue.Regions))
                .Where(claim => query.Asks(claim.Measure));
    }

    // The ratios themselves, and the bases that were reported with figures of any kind.
    private IEnumerable<PublishedFigure> Reported(Indicator indicator, AuditMeasure measure)
    {
        var ofBases = measure == AuditMeasure.Base;
        if (!query.Asks(measure) || !(ofBases || indicator.Nature == Nature.Ratio)) return [];
        var periods = Covered(indicator, snapshot.ActualPeriods(indicator.Id));
        return periods.Count == 0
            ? []
            : from stored in snapshot.ListActuals(Filter(indicator, periods) with { HasBase = ofBases })
              let cell = stored.Item.Observation
              where ofBases || (cell.Status != ObservationStatus.Missing && cell.Bound != Bound.Range)
              let printed = ofBases ? cell.Base!.Value : cell.Value
              select new PublishedFigure(
                  stored.Item.Key.Period, snapshot.Catalogue.Regions[stored.Item.Key.Region], measure,
                  PrintedValue.Of(printed.In(indicator.Unit).ToDecimal(), ofBases ? Bound.None : cell.Bound), stored.Revision)
              {
                  Source = stored.Source,
              };
    }

    private List<Period> Covered(Indicator indicator, IReadOnlyList<Period> periods) =>
        [.. periods.Where(period => query.Covers(indicator, period))];

    private StoredFilter Filter(Indicator indicator, IReadOnlyList<Period> periods) =>
        new() { Indicators = [indicator.Id], Periods = periods, Regions = query.Regions };
}
