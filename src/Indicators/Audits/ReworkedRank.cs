using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Regions;

namespace Indicators.Audits;

/// <summary>位次 by value among the peers. While some have not reported, the place may be any from the present one on.</summary>
internal static class ReworkedRank
{
    private const int Named = 8;

    public static IReadOnlyList<Rework> Of(Claim claim, FigureRow row)
    {
        if (claim.Among.Length > 0) return [new(Reason.NotApplicable) { Missing = [$"peers {claim.Among}"] }];
        var (sheet, month) = (row.Block.Sheet, row.Period.Last);
        var peers = sheet.Query.Regions.PeerGroups(sheet.Tree, month).FirstOrDefault(group => group.Any(region => region.Id == row.Region.Id));
        if (peers is null) return [new(Reason.NotApplicable)];

        var keys = row.Block.Keys(By.Value);
        var compared = Array.ConvertAll(sheet.Frame.IndexesOf(peers), index => keys[index]);
        var own = peers.ToList().FindIndex(region => region.Id == row.Region.Id);
        List<Region> unreported = [.. peers.Where((_, place) => !compared[place].HasValue)];
        return
        [
            .. ((Ties[])[Ties.Standard, Ties.Dense])
                .Select(ties => Ranking.Of(compared, row.Indicator.Direction == Direction.Higher, ties)[own]?.Rank)
                .Distinct()
                .Select(rank => Of(claim, row, compared[own], rank, unreported)),
        ];
    }

    private static Rework Of(Claim claim, FigureRow row, Outcome own, int? rank, List<Region> unreported)
    {
        var places = rank is { } best ? Enumerable.Range(best, unreported.Count + 1).ToList() : [];
        var fitting = places.Count(place => claim.Printed.Fits(place));
        return new(rank is null ? own.Reason!.Value : fitting == places.Count || fitting == 0 ? rank.Value : Reason.PartsMissing)
        {
            Value = own.OrNull,
            Missing =
            [
                .. unreported.Take(Named).Select(region => Inputs.Name(row.Indicator, row.Period, region)),
                .. unreported.Count > Named ? [$"… {unreported.Count - Named}"] : Array.Empty<string>(),
            ],
            Suspicions = [new(Cause.OneYearOff, row.Position?.Before.Place is { } before ? before.Rank : Reason.NotReported)],
        };
    }
}
