namespace Indicators.Api.Tests.Features.Scores;

public sealed class MethodTests(Assessed service) : IClassFixture<Assessed>
{
    private const string Completion = """ "indicator": "tech-contract-turnover", "measure": "completion" """;
    private const string Growth = """ "indicator": "patent-applications", "measure": "growth" """;
    private const string Value = """ "indicator": "patent-applications", "measure": "value" """;

    // 40 × 1.2 and 40 × 1.25 are cut at 44.
    [Theory]
    [InlineData(Completion, """ "completion", "bonusCap": 4 """, 40, "44 36 44")]
    [InlineData(Completion, """ "completion" """, 40, "40 36 40")]
    // 10 % is as good as 10.
    [InlineData(Growth, """ "steps", "steps": [{ "threshold": 30, "points": 20 }, { "threshold": 10, "points": 15 }, { "threshold": 0,"""
        + """ "points": 8 }] """, 20, "20 15 8")]
    // 20 and 25 points above what was asked are 2 and 2.5 more, cut at 2; 10 below is 1 less.
    [InlineData(Completion, """ "perPoint", "origin": "target", "step": 5, "pointsPerStep": 0.5, "bonusCap": 2 """, 20, "22 19 22")]
    // The average is 770/3: 150 is 41.5584 % below it, 220 is 14.2857 % below, and 400 55.8442 % above.
    [InlineData(Value, """ "perPoint", "origin": "average", "step": 5, "pointsPerStep": 0.5, "base": 15 """, 20, "10.84 13.57 20")]
    [InlineData(Value, """ "perPoint", "origin": "average", "step": 5, "pointsPerStep": 0.5, "base": 15, "wholeSteps": true """, 20,
        "11 14 20")]
    // The growths 50, 10 and 0 are on average 20.
    [InlineData(Growth, """ "perPoint", "origin": "average", "step": 10, "pointsPerStep": 2, "base": 10 """, 20, "16 8 6")]
    [InlineData(Growth, """ "rank", "places": [10, 8], "last": 6 """, 10, "10 8 6")]
    [InlineData(Growth, """ "rank" """, 10, "10 5 0")]
    // 150 gets 60 %, 220 gets 60 + 40 × 70/250 = 71.2 %, 400 all.
    [InlineData(Value, """ "efficacy" """, 50, "30 35.6 50")]
    [InlineData(Value, """ "efficacy", "base": 0 """, 50, "0 14 50")]
    public async Task A_figure_becomes_points_as_worked_out_by_hand(string figure, string method, decimal weight, string points)
    {
        (await service.Scheme("one", weight, $$"""{ {{figure}}, "weight": {{weight}}, "method": {{method}} }""")).Text
            .ShouldContain("revision");

        var scores = await service.Scores("one");

        string.Join(' ', scores.Select(row => row.Text("score"))).ShouldBe(points);
        scores.ShouldAllBe(
            row => row.GetProperty("items")[0].Text("points") == row.Text("score")
                && row.GetProperty("items")[0].GetProperty("of").GetDecimal() == weight);
    }

    [Fact]
    public async Task The_target_that_steps_are_counted_from_is_of_the_kind_of_the_measure()
    {
        await service.Client.PostRows("targets", [.. Assessed.Regions.Select(region =>
            $$"""{ "indicator": "patent-applications", "region": "{{region}}", "period": "2019", "kind": "growth", "value": 20 }""")]);
        await service.Client.PostRows("targets", [.. Assessed.Regions.Select(region =>
            $$"""{ "indicator": "patent-applications", "region": "{{region}}", "period": "2019", "kind": "level", "value": 1000 }""")]);
        await service.Scheme(
            "growth", 20,
            $$"""{ {{Growth}}, "weight": 20, "method": "perPoint", "origin": "target", "step": 10, "pointsPerStep": 1, "bonusCap": 5 }""");

        (await service.Scores("growth")).Select(row => row.Text("score")).ShouldBe(["23", "19", "18"]);
    }

    [Fact]
    public async Task The_place_of_a_region_is_a_figure_too()
    {
        await service.Scheme(
            "place", 10,
            """{ "indicator": "patent-applications", "measure": "rank", "weight": 10, "method": "steps", "steps": [{ "threshold": 1,"""
            + """ "points": 10 }, { "threshold": 2, "points": 7 }] }""");

        var scores = await service.Scores("place");

        scores.Select(row => row.Text("score")).ShouldBe(["0", "7", "10"]);
        scores.Select(row => row.GetProperty("items")[0].Text("value")).ShouldBe(["3", "2", "1"]);
    }

    [Fact]
    public async Task A_binding_target_that_is_not_met_vetoes_and_no_other_does()
    {
        await service.Actuals("high-tech-enterprises", "2019", 99, 100, 50);
        await service.Client.PostRows("targets", [.. Assessed.Regions.Zip(["binding", "binding", "expected"], (region, commitment) =>
            $$"""{ "indicator": "high-tech-enterprises", "region": "{{region}}", "period": "2019", "kind": "level","""
            + $$""" "commitment": "{{commitment}}", "value": 100 }""")]);
        const string efficacy = $$"""{ {{Value}}, "weight": 100, "method": "efficacy" }""";
        const string veto =
            """{ "indicator": "high-tech-enterprises", "measure": "completion", "weight": 0, "method": "veto", "effect": "{0}" }""";
        await service.Scheme("zero", 100, efficacy, veto.Replace("{0}", "zero"));
        await service.Scheme("withhold", 100, efficacy, veto.Replace("{0}", "withhold"));

        var zero = await service.Scores("zero");
        var withheld = await service.Scores("withhold");

        zero.Select(row => $"{row.Text("score")} {row.Text("rank")} {row.Text("flags")}")
            .ShouldBe(["""0 3 ["vetoed"]""", "71.2 2 []", "100 1 []"]);
        withheld.Select(row => $"{row.Text("score")} {row.Text("rank")} {row.Text("of")}").ShouldBe(["  2", "71.2 2 2", "100 1 2"]);
        withheld[0].GetProperty("reasons").GetRawText().ShouldBe("""{"score":"not-applicable","rank":"not-applicable"}""");
    }

    [Fact]
    public async Task Any_of_several_binding_targets_may_veto()
    {
        await service.Targets("tech-contract-turnover", "binding", 60, 45, 101);
        await service.Client.PostRows(
            "targets", """{ "indicator": "tech-contract-turnover", "region": "360200", "period": "2019", "kind": "range","""
                + """ "commitment": "binding", "value": 46, "high": 50 }""");
        await service.Scheme(
            "several", 10, $$"""{ {{Growth}}, "weight": 10, "method": "rank" }""",
            $$"""{ {{Completion}}, "weight": 0, "method": "veto" }""");

        (await service.Scores("several")).Select(row => row.Text("flags")).ShouldBe(["[]", """["vetoed"]""", """["vetoed"]"""]);
        await service.Client.Delete(
            "/api/v1/targets?indicator=tech-contract-turnover&region=360100,360200,360300&period=2019&kind=level,range"
            + "&commitment=binding&setBy=360100,360200,360300");
    }

    [Fact]
    public async Task A_total_is_rounded_once_from_the_exact_points_and_ranked_by_them()
    {
        await service.Scheme(
            "sum", 145, $$"""{ {{Value}}, "weight": 50, "method": "efficacy" }""",
            $$"""{ {{Growth}}, "weight": 95, "method": "efficacy" }""");

        var row = (await service.Scores("sum", "&group=three&sort=region&decimals=0"))[1];

        // 35.6 and 64.6 are 100.2.
        row.Text("score").ShouldBe("100");
        row.GetProperty("items").EnumerateArray().Select(item => item.Text("points")).ShouldBe(["36", "65"]);
    }
}
