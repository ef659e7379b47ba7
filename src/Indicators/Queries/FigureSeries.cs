using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>A period that is asked for.</summary>
/// <param name="Shown">The one whose figures are shown for it: mostly itself.</param>
internal readonly record struct AskedPeriod(Period Asked, Period Shown)
{
    public static AskedPeriod Of(Period period) => new(period, period);
}

/// <summary>What a query asks about one of its indicators: some periods, worked out on one evaluation context.</summary>
internal sealed class FigureSeries
{
    // Where nothing was ever reported no period is meant, and nothing is worked out on this one.
    private static readonly Period NoPeriod = Period.OfYear(Period.LastLegalYear);

    private readonly FigureQuery _query;
    private readonly EvaluationContext _sheet;
    private readonly List<Part> _parts;
    private readonly bool _isAgainstTargets;

    /// <param name="periods">Null where the newest reported is meant, and there is none.</param>
    public FigureSeries(
        FigureQuery query, CatalogueVersion catalogue, Dataset dataset, Indicator indicator, IReadOnlyList<AskedPeriod>? periods)
    {
        var (tree, today) = (catalogue.Regions, query.Regions.Rows(catalogue.Regions, int.MaxValue));
        (_query, _isAgainstTargets) = (query, query.IsAgainstTargets);
        _sheet = new(query, catalogue, dataset, periods is null ? RegionIndex.Of([today]) : Asked(query, tree, periods));
        var total = query.Total ? _sheet.TotalFor(Whole(query, tree)) : null;
        _parts = periods is null
            ? [Part(null, NoPeriod, today)]
            : [.. periods.Select(period => Part(period.Asked, period.Shown, query.Regions.Rows(tree, period.Asked.Last)))];

        Part Part(Period? asked, Period shown, IReadOnlyList<Region> rows) =>
            new(asked, _sheet.At(indicator, shown), rows, total?.At(indicator, shown));
    }

    /// <summary>What the rows of the periods asked for are worked out on.</summary>
    public IEnumerable<IndicatorPeriodColumns> Blocks => _parts.Where(part => part.Asked is not null).Select(part => part.Columns);

    /// <summary>Whether all that the rows take is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = true;
        foreach (var block in _parts.Where(part => part.Asked is not null)
            .SelectMany(part => part.Total is { } total ? (IndicatorPeriodColumns[])[part.Columns, total] : [part.Columns]))
        {
            _sheet.Dataset.Cancellation.ThrowIfCancellationRequested();
            foreach (var measure in _query.Measures) isThere &= measure.Load(plan, block) && measure.LoadFlags(plan, block);
        }

        return isThere;
    }

    public IEnumerable<FigureRow> Rows() => _parts.SelectMany(Rows);

    private List<FigureRow> Rows(Part part)
    {
        _sheet.Dataset.Cancellation.ThrowIfCancellationRequested();
        var indexes = _sheet.RegionIndex.IndexesOf(part.Rows);
        List<FigureRow> rows = new(indexes.Length);
        if (part.Asked is null)
        {
            rows.AddRange(indexes.Select(index => new FigureRow(part.Columns, index) { Asked = null }));
            if (part.Total is { } none) rows.Add(new(none, 0) { Asked = null });
            return rows;
        }

        if (_query.OrdersRows)
        {
            var ranks = RankMovements.Of(part.Columns);
            foreach (var index in ByPlace(indexes, ranks, part.Columns)) Add(rows, part, part.Columns, index, ranks);
        }
        else
        {
            foreach (var index in indexes)
            {
                Add(rows, part, part.Columns, index, null);
            }
        }

        if (part.Total is { } total)
        {
            Add(rows, part, total, 0, Ranks.None);
        }

        return rows;
    }

    // The unranked come last, of them those that are not to be ranked; all others stay as they are.
    private static int[] ByPlace(int[] indexes, Ranks ranks, IndicatorPeriodColumns block)
    {
        var unranked = ranks.Now.Length + 1;
        var starts = new int[unranked + 3];
        var places = Array.ConvertAll(indexes, index => ranks.Now[index].Result?.Rank ?? (block.Excludes(index) ? unranked + 1 : unranked));
        foreach (var place in places) starts[place + 1]++;
        for (var place = 1; place < starts.Length; place++) starts[place] += starts[place - 1];
        var sorted = new int[indexes.Length];
        for (var at = 0; at < indexes.Length; at++) sorted[starts[places[at]]++] = indexes[at];
        return sorted;
    }

    // One row, or one for every target.
    private void Add(List<FigureRow> rows, Part part, IndicatorPeriodColumns block, int index, Ranks? ranks)
    {
        var completions = block.Completions;
        if (!_isAgainstTargets)
        {
            rows.Add(new(block, index, ranks: ranks) { Asked = part.Asked });
        }
        else if (!_query.Targets.All)
        {
            var (counting, why) = completions.Counting[index];
            rows.Add(new(block, index, counting, why, ranks) { Asked = part.Asked });
        }
        else if (completions.Targets[index] is { Count: > 0 } targets)
        {
            foreach (var target in targets)
            {
                rows.Add(new(block, index, completions.Of(target, index), ranks: ranks) { Asked = part.Asked });
            }
        }
        else
        {
            rows.Add(new(block, index, null, Reason.NoTarget, ranks) { Asked = part.Asked });
        }
    }

    /// <summary>Rows and, where they are compared, all their peers of the period and of the year before.</summary>
    private static RegionIndex Asked(FigureQuery query, RegionTree tree, IReadOnlyList<AskedPeriod> periods)
    {
        var rows = periods.Select(period => query.Regions.Rows(tree, period.Asked.Last));
        var peers = periods.SelectMany(period => (int[])[period.Shown.Last, period.Shown.YearBefore.Last])
            .SelectMany(month => query.Regions.PeerGroups(tree, month));

        // While nothing changes they are one list: the same object.
        return RegionIndex.Of([.. (query.ComparesPeers ? rows.Concat(peers) : rows).Distinct()]);
    }

    private static Region Whole(FigureQuery query, RegionTree tree) =>
        query.Regions.Group is { } group ? Region.Of(group) : query.Regions.Within ?? tree.Nation;

    /// <param name="Asked">Null where none is meant.</param>
    /// <param name="Columns">Of the period that is shown for it.</param>
    /// <param name="Total">What the rows come to together.</param>
    private sealed record Part(
        Period? Asked, IndicatorPeriodColumns Columns, IReadOnlyList<Region> Rows, IndicatorPeriodColumns? Total);
}
