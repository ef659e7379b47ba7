using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>The states before the present one, asked the same again: a figure may have been right when it was printed.</summary>
internal sealed class HistoricalCheck(Snapshot now, Func<long, Snapshot> at)
{
    private const int MostStates = 16;

    // What working a figure out anew takes of a state, beside what is read there.
    private const long OfClaim = 3;

    /// <summary>
    /// Stale-value or stale-base for every printed figure that follows from one of the last earlier states. Those of a period are asked of
    /// a state together, and one state is open at a time.
    /// </summary>
    public IReadOnlyDictionary<PublishedFigure, AuditCause> CausesOf(
        Indicator indicator, IEnumerable<JudgedClaim> mismatches)
    {
        Dictionary<PublishedFigure, AuditCause> causes = [];
        var groups = mismatches.GroupBy(judged => (judged.Claim.Period, judged.Claim.OfIndicator))
            .Select(alike => (Alike: alike.ToList(), States: States(indicator, alike.Key.OfIndicator, alike.Key.Period))).ToList();
        now.Cells.Add(groups.Sum(group => OfClaim * group.Alike.Count * group.States.Count));
        foreach (var (alike, states) in groups)
        {
            var open = alike.ToDictionary(judged => judged.Claim, judged => judged.Rework);
            foreach (var revision in states)
            {
                using var state = at(revision - 1);
                if (state.Catalogue.Indicators.OfCode(indicator.Code) is not { } known) continue;
                foreach (var then in Judge(state, known, [.. open.Keys]))
                {
                    if (then.Judgement.Verdict < AuditVerdict.Mismatch && open.Remove(then.Claim, out var rework))
                        causes[then.Claim] = then.Rework.Base == rework.Base ? AuditCause.StaleValue : AuditCause.StaleBase;
                }

                if (open.Count == 0) break;
            }
        }

        return causes;
    }

    private List<long> States(Indicator indicator, int ofIndicator, Period period) =>
        [.. now.Writers(StandsOn(indicator, ofIndicator), period).Take(MostStates)];

    private static IEnumerable<JudgedClaim> Judge(Snapshot state, Indicator indicator, IReadOnlyList<PublishedFigure> claims)
    {
        var dataset = new SnapshotDataset(state);
        var sets = ClaimSet.Of(indicator, claims, state.Catalogue, dataset);
        dataset.Load(plan =>
        {
            foreach (var set in sets) set.Load(plan);
        });
        return sets.SelectMany(set => set.Judge());
    }

    private IEnumerable<int> StandsOn(Indicator indicator, int ofIndicator) =>
    [
        indicator.Id,
        .. now.Catalogue.Indicators.InputsOf(indicator).Select(input => input.Id),
        .. ofIndicator > 0 ? [ofIndicator] : Array.Empty<int>(),
    ];
}
