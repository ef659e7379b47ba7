using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Audits;

/// <summary>位次 by value among the peers. While some have not reported, the place may be any from the present one on.</summary>
internal sealed class RankRecalculator : Recalculator
{
    private const int Named = 8;

    public static Recalculator Instance { get; } = new RankRecalculator();

    public override bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) => block.Load(plan);

    public override bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) => true;

    public override IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row)
    {
        if (claim.Among.Length > 0) return [new(Reason.NotApplicable) { Missing = [$"peers {claim.Among}"] }];
        if (RankMovements.Around(row.Columns, row.Index) is not { } ranking) return [new(Reason.NotApplicable)];

        var (own, frame) = (row.Actual.Exact, row.Columns.Context.RegionIndex);
        List<Region> unreported =
            [.. ranking.Members.Where((_, place) => !ranking.Keys[place].HasValue).Select(member => frame.Regions[member])];
        var standard = row.RankMovement?.Now.Result?.Rank;
        return [.. new[] { standard, Dense(ranking, standard) }.Distinct().Select(rank => Of(claim, row, own, rank, unreported))];
    }

    private static int? Dense(PeerRanking ranking, int? standard) => standard is { } own
        ? 1 + ranking.Results.OfType<RankResult>().Select(place => place.Rank).Where(rank => rank < own).Distinct().Count()
        : null;

    private static Recalculation Of(PublishedFigure claim, FigureRow row, ValueOrReason own, int? rank, List<Region> unreported)
    {
        var places = rank is { } best ? Enumerable.Range(best, unreported.Count + 1).ToList() : [];
        var fitting = places.Count(place => claim.Printed.Fits(place));
        return new(rank is null ? own.Reason!.Value : fitting == places.Count || fitting == 0 ? rank.Value : Reason.PartsMissing)
        {
            Value = own.OrNull,
            Missing =
            [
                .. unreported.Take(Named).Select(region => RecalculationInputs.Name(row.Indicator, row.Period, region)),
                .. unreported.Count > Named ? [$"… {unreported.Count - Named}"] : Array.Empty<string>(),
            ],
            Hypotheses = [new(AuditCause.OneYearOff, row.RankMovement?.Before.Result is { } before ? before.Rank : Reason.NotReported)],
        };
    }
}
