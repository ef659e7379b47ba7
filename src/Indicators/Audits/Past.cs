using Indicators.Catalog;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>The states before the present one, asked the same again: a figure may have been right when it was printed.</summary>
internal sealed class Past(Snapshot now, Func<long, Snapshot> at) : IDisposable
{
    private const int MostStates = 16;

    private readonly Dictionary<long, Snapshot> _states = [];

    /// <summary>Stale-value or stale-base when the printed figure follows from an earlier state; null when it does from none of the last ones.</summary>
    public Cause? CauseOf(Indicator indicator, Claim claim, Rework rework)
    {
        foreach (var revision in now.Writers(StandsOn(indicator, claim), claim.Period).Take(MostStates))
        {
            if (Then(revision - 1, indicator, claim) is not { } before) continue;
            var (then, judgement) = Judgement.Best(claim.Printed, before);
            if (judgement.Verdict < Verdict.Mismatch) return then.Base == rework.Base ? Cause.StaleValue : Cause.StaleBase;
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var state in _states.Values) state.Dispose();
    }

    private IReadOnlyList<Rework>? Then(long revision, Indicator indicator, Claim claim)
    {
        if (!_states.TryGetValue(revision, out var state)) _states[revision] = state = at(revision);
        if (state.Catalogue.Indicators.OfCode(indicator.Code) is not { } known) return null;
        return [.. Questions.Ask(state, known, [claim]).SelectMany(pair => Reworking.Of(pair.Claim, pair.Row))];
    }

    private IEnumerable<int> StandsOn(Indicator indicator, Claim claim)
    {
        var parts = new[] { indicator.Numerator, indicator.Denominator, indicator.Inflow }.OfType<string>()
            .Select(code => now.Catalogue.Indicators.OfCode(code)!.Id);
        return [indicator.Id, .. parts, .. claim.OfIndicator > 0 ? [claim.OfIndicator] : Array.Empty<int>()];
    }
}
