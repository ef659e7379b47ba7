using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>Declared figures and reported ratios of an indicator against what follows.</summary>
internal sealed class PublishedFigureAudit
{
    private readonly AuditScope _scope;
    private readonly Dataset _dataset;
    private readonly Indicator _indicator;
    private readonly IReadOnlyList<Period> _declared;
    private readonly IReadOnlyList<Period> _ratios;
    private IReadOnlyList<ClaimSet>? _claims;
    private IReadOnlyList<JudgedClaim>? _judged;

    public PublishedFigureAudit(AuditScope scope, Dataset dataset, Indicator indicator)
    {
        (_scope, _dataset, _indicator) = (scope, dataset, indicator);
        _declared = scope.Covered(indicator, dataset.DeclaredPeriods(indicator.Id));
        _ratios = indicator.Nature == Nature.Ratio && scope.Query.Asks(AuditMeasure.Value)
            ? scope.Covered(indicator, dataset.ActualPeriods(indicator.Id))
            : [];
    }

    /// <summary>Whether the claims, what they are worked out from, and what those that do not follow may be instead are there.</summary>
    public bool Load(LoadPlan plan, Snapshot snapshot)
    {
        if (!LoadPrinted(plan)) return false;
        _claims ??= ClaimSet.Of(_indicator, [.. Declared(snapshot), .. Ratios(snapshot)], snapshot.Catalogue, _dataset);
        var isThere = true;
        foreach (var set in _claims) isThere &= set.Load(plan);
        if (!isThere) return false;
        _judged ??= [.. _claims.SelectMany(set => set.Judge())];
        foreach (var judged in _judged.Where(judged => judged.IsOpen)) isThere &= judged.Set.LoadHypotheses(plan, judged.Claim);
        return isThere;
    }

    public IEnumerable<AuditRow> Rows(HistoricalCheck past)
    {
        IReadOnlyList<JudgedClaim> suspected =
        [
            .. _judged!.Select(judged => judged.IsOpen
                ? judged with { Judgement = judged.Judgement.Suspecting(judged.Claim.Printed, judged.Rework) }
                : judged),
        ];
        var stale = past.CausesOf(_indicator, suspected.Where(judged => judged.IsOpen));
        return suspected.Select(judged => new AuditRow(
            _indicator, judged.Claim.Region, judged.Claim.Period, judged.Claim.Measure, judged.Claim.Printed.Value, judged.Rework.Figure,
            stale.TryGetValue(judged.Claim, out var cause) ? judged.Judgement with { Cause = cause } : judged.Judgement)
        {
            Claim = judged.Claim,
            Rework = judged.Rework.Finished(),
        });
    }

    private bool LoadPrinted(LoadPlan plan)
    {
        var isThere = true;
        foreach (var period in _declared) isThere &= plan.Declared(_indicator, period, _scope.Regions);
        foreach (var period in _ratios) isThere &= plan.Actuals(_indicator, period, _scope.Regions);
        return isThere;
    }

    private IEnumerable<PublishedFigure> Declared(Snapshot snapshot) =>
        from period in _declared
        from printed in _dataset.Declared(_indicator.Id, period, _scope.Regions).SelectMany(ofRegion => ofRegion)
        let claim = PublishedFigure.Of(printed.Figure, printed.Source, snapshot.Catalogue.Regions)
        where _scope.Query.Asks(claim.Measure)
        select claim;

    private IEnumerable<PublishedFigure> Ratios(Snapshot snapshot)
    {
        var regions = snapshot.Catalogue.Regions;
        var sources = new Dictionary<long, string?>();
        foreach (var period in _ratios)
        {
            var slice = _dataset.Actuals(_indicator.Id, period, _scope.Regions).Only(_scope.Regions.Ids.Span);
            foreach (var (region, cell) in slice.Regions.Zip(slice.Observations))
            {
                if (cell.Status == ObservationStatus.Missing || cell.Bound == Bound.Range) continue;
                if (!sources.TryGetValue(cell.Revision, out var source))
                    sources.Add(cell.Revision, source = snapshot.SourceOf(cell.Revision));
                yield return new PublishedFigure(
                    period, regions[region], AuditMeasure.Value,
                    PrintedValue.Of(cell.Value.In(_indicator.Unit).ToDecimal(), cell.Bound), cell.Revision)
                {
                    Source = source,
                };
            }
        }
    }
}
