using Indicators.Observations;

namespace Indicators.Tests.Audits;

public class HistoricalCheckTests
{
    [Theory]
    [InlineData("2012 = 120", "growth 50 25 mismatch stale-base")]
    [InlineData("2013 = 160", "growth 50 60 mismatch stale-value")]
    [InlineData("2012 = 120; 2013 = 160", "growth 50 33.3333 mismatch stale-base")]
    [InlineData("2012 = 200; 2013 = 300", "growth 50 50 exact")]
    [InlineData("2012 = 120; then 2012 = 110; then 2012 = 125", "growth 50 20 mismatch stale-base")]
    public async Task Growth_that_was_right_when_printed_is_stale(string revised, string finding)
    {
        await using var audited = await AuditedRegion.Of("patent-grants", given: "2012 = 100; 2013 = 150");
        await audited.Print(DeclaredMeasure.Growth, "50");
        await audited.Report(revised);
        audited.Finding().ShouldBe(finding);
    }

    [Fact]
    public async Task What_was_never_right_has_no_such_cause()
    {
        await using var audited = await AuditedRegion.Of("patent-grants", given: "2012 = 100; 2013 = 150; then 2013 = 160");
        await audited.Print(DeclaredMeasure.Growth, "77");
        audited.Finding().ShouldBe("growth 77 60 mismatch");
    }

    [Theory]
    [InlineData("rd-expenditure 2013 = 3", "value 2.1 3 mismatch stale-value")]
    [InlineData("gdp 2013 = 140", "value 2.1 1.5 mismatch stale-base")]
    public async Task A_ratio_stands_on_what_its_parts_were(string revised, string finding)
    {
        await using var audited = await AuditedRegion.Of("rd-intensity", given: "rd-expenditure 2013 = 2.1; gdp 2013 = 100; 2013 = 2.1");
        await audited.Report(revised);
        audited.Finding().ShouldBe(finding);
    }

    [Fact]
    public async Task A_share_stands_on_what_the_whole_was()
    {
        await using var audited = await AuditedRegion.Of("invention-patent-grants", given: "2013 = 549; patent-grants 2013 = 1000");
        await audited.Print(DeclaredMeasure.Share, "54.9", "patent-grants");
        await audited.Report("patent-grants 2013 = 1098");
        audited.Finding().ShouldBe("share 54.9 50 mismatch stale-base");
    }

    [Fact]
    public async Task Earlier_states_are_counted_before_any_of_them_is_asked()
    {
        await using var audited = await AuditedRegion.Of("patent-grants", given: "2012 = 100; 2013 = 150");
        await audited.Print(DeclaredMeasure.Growth, "50");
        await audited.Report(string.Join("; then ", Enumerable.Range(160, 16).Select(value => $"2013 = {value}")));
        var asked = 0;
        var cells = new CellCount();
        audited.Rows(cells, () => asked++);
        (asked, cells.Asked).ShouldBe((16, cells.Asked));

        var before = asked;
        var refused = Should.Throw<TooManyCellsException>(() => audited.Rows(new CellCount(most: cells.Asked / 2), () => asked++));

        (asked - before, refused.Most).ShouldBe((0, cells.Asked / 2));
    }

    [Theory]
    [InlineData(16, "mismatch stale-value")]
    [InlineData(17, "mismatch")]
    public async Task Only_the_last_sixteen_states_are_asked(int revisions, string end)
    {
        await using var audited = await AuditedRegion.Of("patent-grants", given: "2012 = 100; 2013 = 150");
        await audited.Print(DeclaredMeasure.Growth, "50");
        await audited.Report(string.Join("; then ", Enumerable.Range(160, revisions).Select(value => $"2013 = {value}")));
        audited.Finding().ShouldEndWith(end);
    }
}
