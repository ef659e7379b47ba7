using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Indicators.Tests.Conformance;
using Indicators.Tests.Queries;
using static Indicators.Tests.Measures.Spans.SpanReports;
using static Indicators.Tests.Queries.CityFigures;

namespace Indicators.Tests.Storage;

/// <summary>Whether a list is found by key, and how many rows are looked at where it is not.</summary>
public sealed class StoredListTests(CityFigures figures) : IClassFixture<CityFigures>
{
    [Fact]
    public void What_a_region_has_of_all_indicators_is_found_by_key_and_is_the_same()
    {
        using var snapshot = figures.Database.Read();
        var open = new StoredFilter { Regions = [figures.Region(Jiujiang).Id] };

        var named = StoredLists.Actuals.ByKey(snapshot, open);

        named.Cells.ShouldNotBeNull();
        var found = StoredLists.Actuals.Read(snapshot, named);
        found.Select(stored => stored.Item.Key).ShouldBe(StoredLists.Actuals.Read(snapshot, open).Select(stored => stored.Item.Key));
        found.Select(stored => stored.Item.Key.Period).ShouldBe([Span("2020"), Span("2021-H1")], ignoreOrder: true);
    }

    [Fact]
    public void What_all_regions_have_is_not_sought_region_by_region()
    {
        using var snapshot = figures.Database.Read();
        var open = new StoredFilter { Regions = [.. Enumerable.Range(0, 100_000)] };

        StoredLists.Actuals.ByKey(snapshot, open).ShouldBeSameAs(open);
    }

    [Theory]
    [InlineData(false, 3, 4)]
    [InlineData(false, null, 101)]
    [InlineData(true, 3, null)]
    [InlineData(true, null, null)]
    public void A_page_looks_at_its_rows_and_what_no_key_tells_at_all_there_are(bool missing, int? limit, int? looked)
    {
        using var snapshot = figures.Database.Read();
        var filter = new StoredFilter { Statuses = missing ? [ObservationStatus.Missing] : null, Limit = limit + 1 };

        StoredLists.Actuals.Looked(snapshot, filter, most: 101).ShouldBe(looked ?? All(snapshot));
    }

    [Fact]
    public async Task Of_much_no_more_is_looked_at_than_was_ever_written()
    {
        await using var database = await FreshDatabase.Copy();
        foreach (var year in Enumerable.Range(2010, 10))
            await database.Database.Write(new ChangeSet { Actuals = [figures.Actual(Nanchang, year, $"{year}")] });
        using var snapshot = database.Database.Read();
        var filter = new StoredFilter { Indicators = [figures.Patents.Id], Statuses = [ObservationStatus.Missing] };

        StoredLists.Actuals.Looked(snapshot, filter, most: 1).ShouldBe(snapshot.Written);
        StoredLists.Actuals.Looked(snapshot, filter with { Periods = [Span("2010")], Regions = [1, 2] }, most: 1).ShouldBe(16);
        StoredLists.Actuals.Looked(snapshot, filter with { Regions = [] }, most: 1).ShouldBe(0);
    }

    // Everyone may have told of each period that anyone told of.
    private static long All(Snapshot snapshot) => snapshot.Catalogue.Regions.All.Count
        * snapshot.Catalogue.Indicators.All.Sum(indicator => (long)snapshot.ActualPeriods(indicator.Id).Count);
}
