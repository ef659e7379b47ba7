using Indicators.Audits;

namespace Indicators.Tests.Audits;

public class ConsistencyAuditTests
{
    [Theory]
    [InlineData("tech-smes", "2013-H1 = 100; 2013-Q1 = 40; 2013-Q2 = 50", "value 100 90 contradiction spans", "2013-Q1 2013-Q2")]
    [InlineData("tech-smes", "2013-01..2013-04 = 100; 2013-01..2013-05 = 90", "value 90 100 contradiction falling-cumulative",
        "2013-01..2013-04")]
    [InlineData("new-energy-vehicles-promoted-total", "2012-12 = 100; 2013-12 = 90", "value 90 100 contradiction falling-cumulative",
        "2012-12")]
    [InlineData("sci-tech-commissioners", "2012-12 = 100; 2013-12 = 130; new-sci-tech-commissioners 2013 = 21",
        "value 130 121 contradiction inflow", "sci-tech-commissioners 360200 2012-12 new-sci-tech-commissioners 360200 2013")]
    [InlineData("new-energy-vehicles-promoted-total", "2012-12 = 100; 2013-12 = 110; new-energy-vehicles-promoted 2013 = 21",
        "value 110 121 contradiction inflow",
        "new-energy-vehicles-promoted-total 360200 2012-12 new-energy-vehicles-promoted 360200 2013")]
    public async Task What_cannot_all_be_true_is_told_once(string indicator, string given, string finding, string against)
    {
        await using var audited = await AuditedRegion.Of(indicator, given: given);
        audited.Finding().ShouldBe(finding);
        string.Join(' ', audited.Rows().ShouldHaveSingleItem().Against).ShouldBe(against);
    }

    [Theory]
    [InlineData("tech-smes", "2013-H1 = 100; 2013-Q1 = 40; 2013-Q2 = 60")]
    [InlineData("tech-smes", "2013-01..2013-04 = 100; 2013-01..2013-05 = 100")]
    [InlineData("sci-tech-commissioners", "2012-12 = 100; 2013-12 = 110; new-sci-tech-commissioners 2013 = 21")]
    [InlineData("new-energy-vehicles-promoted-total", "2012-12 = 100; 2013-12 = 121; new-energy-vehicles-promoted 2013 = 21")]
    [InlineData("municipal-progress-awards", "2013 = 51; municipal-progress-first-prizes 2013 = 5")]
    public async Task What_may_be_true_is_not_told(string indicator, string given)
    {
        await using var audited = await AuditedRegion.Of(indicator, given: given);
        audited.Rows().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("421202 2013 = 12", "value 10 12 contradiction children")]
    [InlineData("421202 2013 = 7; 421221 2013 = 4", "value 10 11 contradiction children")]
    public async Task A_region_is_not_less_than_those_below_it(string children, string finding)
    {
        await using var audited = await AuditedRegion.Of("patent-applications", "421200", $"2013 = 10; {children}");
        audited.Finding().ShouldBe(finding);
    }

    [Fact]
    public async Task Some_of_those_below_it_may_be_less_than_a_region()
    {
        await using var audited = await AuditedRegion.Of("patent-applications", "421200", "2013 = 10; 421202 2013 = 9");
        audited.Rows().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("50", "5", "20", "25", "value 50 50 exact")]
    [InlineData("51", "5", "20", "25", "value 51 50 contradiction parts")]
    public async Task A_total_is_its_parts(string total, string first, string second, string third, string finding)
    {
        await using var audited = await AuditedRegion.Of("municipal-progress-awards", given: Prizes(total, first, second, third, "2013 ="));
        audited.Finding().ShouldBe(finding);
    }

    [Theory]
    [InlineData("50", "target 50 50 exact")]
    [InlineData("51", "target 51 50 contradiction parts")]
    public async Task The_target_of_a_total_is_those_of_its_parts(string total, string finding)
    {
        await using var audited = await AuditedRegion.Of(
            "municipal-progress-awards", given: Prizes(total, "5", "20", "25", "2013 level", "target "));
        audited.Finding(AuditMeasure.Target).ShouldBe(finding);
    }

    [Theory]
    [InlineData("2013-Q1 level 20; target 2013-Q2 level 20; target 2013-Q3 level 20; target 2013-Q4 level 20; target 2013 level 100",
        "target 100 80 contradiction target-parts", "2013-Q1 2013-Q2 2013-Q3 2013-Q4")]
    [InlineData("2013-H1 level 40; target 2013-Q1 level 25; target 2013-Q2 level 25; target 2013-H2 level 60; target 2013 level 100",
        "target 40 50 contradiction target-parts", "2013-Q1 2013-Q2")]
    [InlineData("2013 level 25; target 2014 level 25; target 2013..2014 level 60",
        "target 60 50 contradiction target-parts", "2013 2014")]
    public async Task The_target_of_a_period_is_those_of_its_parts(string targets, string finding, string against)
    {
        await using var audited = await AuditedRegion.Of("patent-applications", given: $"target {targets}");
        audited.Finding(AuditMeasure.Target).ShouldBe(finding);
        string.Join(' ', audited.Rows().Single().Against).ShouldBe(against);
    }

    [Theory]
    [InlineData("patent-applications", "2013-H1 level 40; target 2013-H2 level 60; target 2013 level 100")]
    [InlineData("patent-applications", "2013-H1 level 40; target 2013-Q3 level 40; target 2013 level 100")]
    [InlineData("patent-applications", "2013-H1 level 40; target 2013-H2 level 40; target 2013 level 100 binding")]
    [InlineData("patent-applications", "2013-H1 level 40 by 江西省; target 2013-H2 level 40; target 2013 level 100")]
    [InlineData("patent-applications", "2013-H1 growth 4; target 2013-H2 growth 4; target 2013 growth 5")]
    [InlineData("high-tech-enterprises", "2013-06 level 40; target 2013-12 level 60; target 2013 level 70")]
    public async Task Targets_that_add_up_or_are_not_of_one_row_are_not_told(string indicator, string targets)
    {
        await using var audited = await AuditedRegion.Of(indicator, given: $"target {targets}");
        audited.Rows().ShouldBeEmpty();
    }

    [Fact]
    public async Task Targets_whose_parts_may_have_been_rounded_say_so()
    {
        await using var audited = await AuditedRegion.Of(
            "tech-contract-turnover", given: "target 2013-H1 level 3.3; target 2013-H2 level 6.6; target 2013 level 10");
        audited.Finding(AuditMeasure.Target).ShouldBe("target 10 9.9 rounded-operands target-parts");
    }

    [Fact]
    public async Task Parts_of_a_total_may_be_wanted_by_halves_and_by_quarters()
    {
        await using var audited = await AuditedRegion.Of(
            "municipal-progress-awards",
            given: "target 2013 level 51; target municipal-progress-first-prizes 2013 level 5; "
                + "target municipal-progress-second-prizes 2013 level 20; "
                + "target municipal-progress-third-prizes 2013-H1 level 10; target municipal-progress-third-prizes 2013-01 level 1; "
                + "target municipal-progress-third-prizes 2013-H2 level 15");
        audited.Finding(AuditMeasure.Target).ShouldBe("target 51 50 contradiction parts");
    }

    [Fact]
    public async Task A_part_that_exceeds_its_total_needs_no_other()
    {
        await using var audited = await AuditedRegion.Of(
            "municipal-progress-awards", given: "2013 = 10; municipal-progress-first-prizes 2013 = 12");
        audited.Finding().ShouldBe("value 10 12 contradiction parts");
    }

    private static string Prizes(string total, string first, string second, string third, string key, string kind = "") => string.Join(
        "; ",
        $"{kind}{key} {total}", $"{kind}municipal-progress-first-prizes {key} {first}",
        $"{kind}municipal-progress-second-prizes {key} {second}", $"{kind}municipal-progress-third-prizes {key} {third}");
}
