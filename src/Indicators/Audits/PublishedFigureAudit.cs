using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>Declared figures, reported ratios and reported bases of an indicator against what follows.</summary>
internal sealed class PublishedFigureAudit
{
    private readonly AuditScope _scope;
    private readonly Dataset _dataset;
    private readonly Indicator _indicator;
    private readonly IReadOnlyList<Period> _declared;
    private readonly IReadOnlyList<Period> _reported;
    private IReadOnlyList<ClaimSet>? _claims;
    private IReadOnlyList<JudgedClaim>? _judged;

    public PublishedFigureAudit(AuditScope scope, Dataset dataset, Indicator indicator)
    {
        (_scope, _dataset, _indicator) = (scope, dataset, indicator);
        _declared = scope.Covered(indicator, dataset.DeclaredPeriods(indicator.Id));
        _reported = AsksRatios || scope.Query.Asks(AuditMeasure.Base) ? scope.Covered(indicator, dataset.ActualPeriods(indicator.Id)) : [];
    }

    /// <summary>Whether the claims, what they are worked out from, and what those that do not follow may be instead are there.</summary>
    public bool Load(LoadPlan plan, Snapshot snapshot)
    {
        if (!LoadPrinted(plan)) return false;
        _claims ??= ClaimSet.Of(_indicator, [.. Declared(snapshot), .. Reported(snapshot)], snapshot.Catalogue, _dataset);
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
        foreach (var period in _reported) isThere &= plan.Actuals(_indicator, period, _scope.Regions);
        return isThere;
    }

    private IEnumerable<PublishedFigure> Declared(Snapshot snapshot) =>
        from period in _declared
        from printed in _dataset.Declared(_indicator.Id, period, _scope.Regions).SelectMany(ofRegion => ofRegion)
        let claim = PublishedFigure.Of(printed.Figure, printed.Source, _indicator, snapshot.Catalogue.Regions)
        where _scope.Query.Asks(claim.Measure)
        select claim;

    private bool AsksRatios => _indicator.Nature == Nature.Ratio && _scope.Query.Asks(AuditMeasure.Value);

    // The ratios themselves, and the bases that were reported with figures of any kind.
    private IEnumerable<PublishedFigure> Reported(Snapshot snapshot)
    {
        var sources = new Dictionary<long, string?>();
        foreach (var period in _reported)
        {
            var slice = _dataset.Actuals(_indicator.Id, period, _scope.Regions).Only(_scope.Regions.Ids.Span);
            foreach (var (region, cell) in slice.Regions.Zip(slice.Observations))
            {
                if (AsksRatios && cell.Status != ObservationStatus.Missing && cell.Bound != Bound.Range)
                    yield return Claim(AuditMeasure.Value, cell.Value, cell.Bound);
                if (cell.Base is { } @base && _scope.Query.Asks(AuditMeasure.Base))
                    yield return Claim(AuditMeasure.Base, @base, Bound.None);

                PublishedFigure Claim(AuditMeasure measure, FixedPoint stated, Bound bound) => new(
                    period, snapshot.Catalogue.Regions[region], measure,
                    PrintedValue.Of(stated.In(_indicator.Unit).ToDecimal(), bound), cell.Revision)
                {
                    Source = SourceOf(cell.Revision),
                };
            }
        }

        string? SourceOf(long revision)
        {
            if (revision == 0) return _scope.Query.Scenario?.Source;
            if (!sources.TryGetValue(revision, out var source)) sources.Add(revision, source = snapshot.SourceOf(revision));
            return source;
        }
    }
}
