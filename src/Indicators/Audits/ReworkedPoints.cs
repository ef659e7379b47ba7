using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Audits;

/// <summary>百分点: the change of a ratio or, of anything else, of its growth (放缓0.1个百分点).</summary>
internal static class ReworkedPoints
{
    public static Rework Of(Claim claim, FigureRow row) => row.Indicator.Nature == Nature.Ratio ? OfRatio(claim, row) : OfGrowth(claim, row);

    private static Rework OfRatio(Claim claim, FigureRow row)
    {
        var growth = row.Growth;
        return new(growth.Points!.Value)
        {
            Value = row.Actual.Exact.OrNull,
            Base = growth.Base.Exact.OrNull,
            FromRounded = Places(claim, row).Select(places =>
                GrowthFigure.Of(Inputs.Rounded(row.Actual, places), Inputs.Rounded(growth.Base, places), ofRatio: true).Points!.Value),
            Missing = ReworkedGrowth.Missing(row),
            Suspicions = Reworking.OneYearOff(row, block => block.Growth[row.Index].Points!.Value).Prepend(new(Cause.PercentForPoints, growth.Rate)),
        };
    }

    private static Rework OfGrowth(Claim claim, FigureRow row)
    {
        var (growth, index) = (row.Block.Growth, row.Index);
        var before = row.Block.Sheet.Block(row.Indicator, row.Period.YearBefore);
        var (now, then) = growth.ChangeIsOfficial(index)
            ? (growth.Official[index], before.Growth.Official[index])
            : (growth[index].Rate, before.Growth[index].Rate);
        Outcome change = growth.ChangeOf<Evaluation>(index);
        return new(change)
        {
            Value = now.OrNull,
            Base = then.OrNull,
            Basis = growth.ChangeIsOfficial(index) ? "official" : null,
            FromRounded = change.HasValue
                ? Places(claim, row).Select(places => (Outcome)(now.Value.Round(places) - then.Value.Round(places)))
                : [],
            Missing = [.. ReworkedGrowth.Missing(row).Union(ReworkedGrowth.Missing(new(before, index)))],
            Suspicions = Reworking.OneYearOff(row, block => block.Growth.ChangeOf<Evaluation>(index)),
        };
    }

    // What is subtracted stands beside the difference with as many places, or with those a bureau prints.
    private static IEnumerable<int> Places(Claim claim, FigureRow row) =>
        ((int?[])[claim.Printed.Decimals, row.Indicator.Decimals]).OfType<int>().Distinct();
}
