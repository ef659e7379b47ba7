using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Actuals;

/// <summary>Actuals of flows as reported and, where nobody reported the span asked for, as it follows from reported ones.</summary>
internal static class DerivedActuals
{
    public static IReadOnlyList<ActualRow> Beside(RowLabels labels, Snapshot snapshot, StoredFilter filter, IReadOnlyList<Period> asked)
    {
        var catalogue = snapshot.Catalogue;
        var reported = snapshot.ListActuals(filter)
            .Where(stored => asked.Contains(stored.Item.Key.Period) || !IsFlow(stored.Item.Key.Indicator))
            .Select(
                stored => (Key: (stored.Item.Key.Indicator, stored.Item.Key.Period, stored.Item.Key.Region), Row: new ActualRow(
                    labels, catalogue, stored)));
        var query = new FigureQuery
        {
            Indicators = [.. filter.Indicators!.Where(IsFlow).Select(id => catalogue.Indicators[id])],
            Regions = new RegionScope(
                filter.Regions is { } ids ? [.. ids.Select(id => catalogue.Regions[id])] : catalogue.Regions.All, null, null),
            Periods = new PeriodChoice(asked),
            Statuses = filter.Statuses,
        };
        var derived = query.Answer(snapshot).Where(row => row.Actual is { Derived: true, Derivation: not null })
            .Select(
                row => (Key: (row.Indicator.Id, row.Period, row.Region.Id), Row: new ActualRow(
                    labels, row, snapshot.FindRevision(row.Actual.Revision)!.Time)));
        return [.. reported.Concat(derived).OrderBy(pair => pair.Key).Select(pair => pair.Row)];

        bool IsFlow(int indicator) => catalogue.Indicators[indicator].Nature is Nature.Flow;
    }
}
