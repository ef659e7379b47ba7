using Indicators.Audits;
using Indicators.Observations;

namespace Indicators.Tests.Audits;

public class RankAndRatioTests
{
    [Theory]
    [InlineData("460100 2013 = 9; 460200 2013 = 9; 2013 = 8; 460400 2013 = 1", "2", "rank 2 2 exact")]
    [InlineData("460100 2013 = 9; 460200 2013 = 9; 2013 = 8; 460400 2013 = 1", "3", "rank 3 3 exact")]
    [InlineData("460100 2013 = 9; 460200 2013 = 9; 2013 = 8; 460400 2013 = 1", "4", "rank 4 3 mismatch")]
    [InlineData("460100 2013 = 9; 2013 = 8; 460400 2013 = 1", "2", "rank 2 parts-missing inputs-missing")]
    [InlineData("460100 2013 = 9; 2013 = 8; 460400 2013 = 1", "1", "rank 1 2 mismatch")]
    public async Task A_place_is_among_all_that_may_still_report(string given, string printed, string finding)
    {
        await using var audited = await AuditedRegion.Of("patent-grants", "460300", given);
        await audited.Print(DeclaredMeasure.Rank, printed);
        audited.Finding().ShouldBe(finding);
    }

    [Fact]
    public async Task A_place_among_peers_that_only_words_name_is_not_judged()
    {
        await using var audited = await AuditedRegion.Of("patent-grants", "460300", "2013 = 8");
        await audited.Print(DeclaredMeasure.Rank, "1", among: "全省首届专利强县");
        audited.Finding().ShouldBe("rank 1 not-applicable inputs-missing");
    }

    [Theory]
    [InlineData("rd-expenditure 2013 = 2.1; gdp 2013 = 100; 2013 = 2.1", "value 2.1 2.1 exact")]
    [InlineData("rd-expenditure 2013 = 2; gdp 2013 = 300; 2013 = 0.67", "value 0.67 0.6667 rounded")]
    [InlineData("rd-expenditure 2013 = 2; gdp 2013 = 300; 2013 = 0.66", "value 0.66 0.6667 truncated")]
    [InlineData("rd-expenditure 2013 = 0.025; gdp 2013 = 1; 2013 = 3", "value 3 2.5 rounded")]
    [InlineData("rd-expenditure 2013 = 2.1; gdp 2013 = 100; 2013 = 2.7", "value 2.7 2.1 mismatch")]
    public async Task A_reported_ratio_is_its_numerator_over_its_denominator(string given, string finding)
    {
        await using var audited = await AuditedRegion.Of("rd-intensity", given: given);
        audited.Finding().ShouldBe(finding);
    }

    [Fact]
    public async Task A_ratio_of_the_year_before_is_found()
    {
        await using var audited = await AuditedRegion.Of(
            "rd-intensity",
            given: "rd-expenditure 2012 = 2.5; gdp 2012 = 100; rd-expenditure 2013 = 3; gdp 2013 = 100; 2013 = 2.5");
        audited.Finding().ShouldBe("value 2.5 3 mismatch one-year-off");
    }

    [Fact]
    public async Task The_parts_of_a_ratio_that_are_not_stored_are_named()
    {
        await using var audited = await AuditedRegion.Of("rd-intensity", given: "2013 = 2.1; gdp 2013 = 100");
        var row = audited.Rows(AuditMeasure.Value).ShouldHaveSingleItem();
        row.Judgement.Verdict.ShouldBe(AuditVerdict.InputsMissing);
        row.Rework!.Missing.ShouldBe(["rd-expenditure 360200 2013"]);
    }
}
