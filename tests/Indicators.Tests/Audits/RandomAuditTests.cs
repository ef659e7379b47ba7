using Indicators.Audits;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;

namespace Indicators.Tests.Audits;

/// <summary>What holds of every audit: it is worked out from what was planned alone, since nothing else is there.</summary>
public class RandomAuditTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_verdict_says_what_the_figures_say(int seed)
    {
        await using var reports = await RandomReports.Of(seed);
        using var snapshot = reports.Database.Read();
        var rows = Audit(reports, snapshot, new(reports.Indicators));

        foreach (var row in rows.Where(row => row.Claim is not null)) ShouldFollow(row);
        rows.Where(row => row.Claim is null).ShouldAllBe(row =>
            row.Judgement.Verdict == AuditVerdict.Contradiction ? row.Difference.Value.Sign != 0 : row.Difference.HasValue);
        foreach (var verdict in (AuditVerdict[])[AuditVerdict.Exact, AuditVerdict.Mismatch, AuditVerdict.InputsMissing])
            rows.ShouldContain(row => row.Claim != null && row.Judgement.Verdict == verdict, $"{verdict}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_is_asked_for_at_once_is_what_is_asked_for_one_by_one_and_takes_as_much(int seed)
    {
        await using var reports = await RandomReports.Of(seed);
        var (together, apart) = (new CellCount(), new CellCount());
        using var snapshot = reports.Database.Read(cells: together);
        using var other = reports.Database.Read(cells: apart);

        var rows = Audit(reports, snapshot, new(reports.Indicators));
        Told(reports.Indicators.SelectMany(indicator => Audit(reports, other, new([indicator])))).ShouldBe(Told(rows));

        together.Asked.ShouldBeGreaterThan(rows.Count);
        together.Asked.ShouldBe(apart.Asked);
    }

    [Fact]
    public async Task An_audit_of_less_is_a_part_of_the_audit_of_all()
    {
        await using var reports = await RandomReports.Of(7);
        using var snapshot = reports.Database.Read();
        var all = Audit(reports, snapshot, new(reports.Indicators));
        var city = snapshot.Catalogue.Regions.OfCode("360200").Single();

        foreach (var measure in Enum.GetValues<AuditMeasure>())
        {
            var part = Audit(reports, snapshot, new(reports.Indicators) { Measures = [measure], Regions = [city.Id] });
            Told(part).ShouldBe(Told(all.Where(row => row.Measure == measure && row.Region == city)), $"{measure}");
        }
    }

    private static IReadOnlyList<AuditRow> Audit(RandomReports reports, Snapshot snapshot, AuditQuery query) =>
        query.Answer(snapshot, revision => reports.Database.Read(AsOf.Revision(revision), cells: snapshot.Cells));

    private static void ShouldFollow(AuditRow row)
    {
        var (printed, judgement) = (row.Claim!.Printed, row.Judgement);
        var at = $"{row.Measure} {row.Indicator.Code} {row.Region.Code} {row.Period}: {judgement}";
        (judgement.Verdict switch
        {
            AuditVerdict.Exact => printed.Bound == Bound.None ? row.Derived == (ValueOrReason)printed.Value : printed.Fits(row.Derived),
            AuditVerdict.Rounded or AuditVerdict.Truncated =>
                judgement.Rules.Count > 0 && judgement.Rules.SequenceEqual(printed.RulesFor(row.Derived.Value)),
            AuditVerdict.RoundedOperands => row.Derived.HasValue,
            AuditVerdict.Mismatch => !printed.Fits(row.Derived) && (judgement.Fits is not { } instead || printed.Fits(instead)),
            AuditVerdict.InputsMissing => row.Derived.Reason is not null || judgement.Cause == AuditCause.ConstantPrices,
            AuditVerdict.Contradiction => false,
        }).ShouldBeTrue(at);
    }

    private static IEnumerable<string> Told(IEnumerable<AuditRow> rows) => rows.Select(row => string.Join(
        ' ',
        row.Indicator.Code, row.Region.Code, row.Period, row.Measure, row.Declared, row.Derived, row.Judgement.Verdict, row.Judgement.Cause,
        row.Judgement.Fits, row.Rule, row.Rework?.Value, row.Rework?.Base, string.Join(',', row.Rework?.Missing ?? [])));
}
