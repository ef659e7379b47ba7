using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Tables;

public abstract class Listing(Engine engine) : StorageSuite(engine)
{
    /// <summary>Patents 1 to 4 and turnover 5 to 8: two regions, two years; each turnover provisional.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Put(
            [.. Cells(Patents, 1), .. Cells(Turnover, 5)
                .Select(row => row with { Observation = row.Observation with { Status = ObservationStatus.Provisional } })]);
    }

    [Fact]
    public void Rows_come_in_order_of_indicator_period_and_region() =>
        Listed(new StoredFilter()).ShouldBe(Patents < Turnover ? [1, 2, 3, 4, 5, 6, 7, 8] : [5, 6, 7, 8, 1, 2, 3, 4]);

    [Fact]
    public void Every_filter_restricts_and_nothing_listed_finds_nothing()
    {
        Listed(new StoredFilter { Indicators = [Turnover] }).ShouldBe([5, 6, 7, 8]);
        Listed(new StoredFilter { Indicators = [Patents], Periods = [Year2014] }).ShouldBe([3, 4]);
        Listed(new StoredFilter { Indicators = [Patents], Regions = [Nanchang] }).ShouldBe([1, 3]);
        Listed(new StoredFilter { Statuses = [ObservationStatus.Provisional], Periods = [Year2013] }).ShouldBe([5, 6]);
        Listed(new StoredFilter { Indicators = [] }).ShouldBeEmpty();
        Listed(new StoredFilter { Regions = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_is_cut_out_of_the_order_and_the_count_is_of_all()
    {
        var filter = new StoredFilter { Indicators = [Patents] };

        Listed(filter with { Limit = 2 }).ShouldBe([1, 2]);
        Listed(filter with { Offset = 1, Limit = 2 }).ShouldBe([2, 3]);
        Listed(filter with { Offset = 3 }).ShouldBe([4]);
        using var snapshot = Database.Read();
        snapshot.CountActuals(filter).ShouldBe(4);
        snapshot.CountActuals(filter with { Regions = Counties }).ShouldBe(2);
    }

    [Fact]
    public async Task What_stood_there_before_is_listed_with_its_source_and_why_it_was_replaced()
    {
        await Database.Write(new ChangeSet { Actuals = [Actual(10)], Source = "快报" });
        await Database.Write(new ChangeSet { Actuals = [Actual(11)], Source = "年报", Reason = WriteReason.Revision });
        await Delete(Actual(11).Key);
        var filter = new StoredFilter { Indicators = [Patents], Periods = [Year2013], Regions = [Nanchang] };

        Earlier().ShouldBe([(11, 3, "年报", 4, null), (10, 2, "快报", 3, WriteReason.Revision), (1, 1, null, 2, null)]);
        Earlier(AsOf.Revision(3)).ShouldBe([(10, 2, "快报", 3, WriteReason.Revision), (1, 1, null, 2, null)]);

        (decimal, long, string?, long, WriteReason?)[] Earlier(AsOf? asOf = null)
        {
            using var snapshot = Database.Read(asOf);
            return
            [
                .. snapshot.EarlierActuals(filter).Select(earlier => (
                    earlier.Item.Observation.Value.ToDecimal(), earlier.Revision, earlier.Source, earlier.EndedBy, earlier.Reason)),
            ];
        }
    }

    [Fact]
    public async Task Targets_are_listed_by_kind_and_commitment()
    {
        await Put(Target(1), Target(2, TargetKind.Growth), Target(3, commitment: Commitment.Binding));

        using var snapshot = Database.Read();
        Values(snapshot.ListTargets(new StoredFilter())).ShouldBe([3, 1, 2]);
        Values(snapshot.ListTargets(new StoredFilter { Kind = TargetKind.Level })).ShouldBe([3, 1]);
        Values(snapshot.ListTargets(new StoredFilter { Commitment = Commitment.Expected, Offset = 1 })).ShouldBe([2]);
        snapshot.CountTargets(new StoredFilter { Kind = TargetKind.Level }).ShouldBe(2);
    }

    [Fact]
    public async Task An_indicator_has_data_while_it_has_an_actual_or_a_target()
    {
        HasData(Patents).ShouldBeTrue();
        await Delete([.. Cells(Patents, 1).Select(row => row.Key)]);
        HasData(Patents).ShouldBeFalse();
        await Put(Target(1));
        HasData(Patents).ShouldBeTrue();
    }

    private IEnumerable<Actual> Cells(int indicator, int first) =>
    [
        Actual(first, indicator: indicator),
        Actual(first + 1, Counties[0], indicator: indicator),
        Actual(first + 2, period: Year2014, indicator: indicator),
        Actual(first + 3, Counties[0], Year2014, indicator),
    ];

    private IEnumerable<decimal> Listed(StoredFilter filter)
    {
        using var snapshot = Database.Read();
        return snapshot.ListActuals(filter).Select(row => row.Item.Observation.Value.ToDecimal());
    }

    private bool HasData(int indicator)
    {
        using var snapshot = Database.Read();
        return snapshot.HasData(indicator);
    }

    private static IEnumerable<decimal> Values(IEnumerable<StoredItem<Target>> targets) =>
        targets.Select(row => row.Item.Terms.Value.ToDecimal());
}
