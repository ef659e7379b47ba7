using System.Net;

namespace Indicators.Api.Tests.Features.Scores;

public sealed class ListScoresTests(Assessed service) : IClassFixture<Assessed>
{
    private const string Efficacy =
        """{ "indicator": "patent-applications", "measure": "value", "weight": 60, "method": "efficacy", "name": "专利" }""";
    private const string Completed =
        """{ "indicator": "tech-contract-turnover", "measure": "completion", "weight": 40, "method": "completion" }""";

    [Fact]
    public async Task A_row_says_what_was_judged_how_and_what_came_of_it()
    {
        await service.Scheme("whole", 100, Efficacy, Completed);

        var row = (await service.Scores("whole", "&group=three&region=360200"))[0];

        row.GetRawText().ShouldBe(
            """
            {"region":"360200","regionName":"景德镇市","period":"2019","periodLabel":"2019年","scheme":"whole","schemeName":"whole",
            "score":78.72,"rank":2,"tied":false,"of":3,"missing":[],"items":[{"indicator":"patent-applications","indicatorName":"专利申请量",
            "name":"专利","measure":"value","method":"efficacy","period":"2019","value":220,"points":42.72,"of":60,"reason":null},
            {"indicator":"tech-contract-turnover","indicatorName":"技术合同成交额","name":null,"measure":"completion","method":"completion",
            "period":"2019","value":90,"points":36,"of":40,"reason":null}],"flags":[],"reasons":{}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Rows_come_by_place_and_pages_follow_one_another()
    {
        await service.Scheme("places", 100, Efficacy, Completed);

        var first = await service.Client.Get("/api/v1/scores?scheme=places&period=2019&group=three&limit=2");
        var second = await service.Client.Get($"/api/v1/scores?scheme=places&period=2019&group=three&limit=2&cursor={first.Next}");

        first.Items.Concat(second.Items).Select(row => $"{row.Text("region")} {row.Text("rank")}")
            .ShouldBe(["360300 1", "360200 2", "360100 3"]);
        var csv = await service.Client.Get("/api/v1/scores?scheme=places&period=2019&group=three&format=csv");
        csv.Text.ShouldContain(
            "360200,景德镇市,2019,2019年,places,places,78.72,2,false,3,,patent-applications value 42.72/60|tech-contract-turnover completion "
                + "36/40,,");
    }

    [Fact]
    public async Task A_missing_item_withholds_the_total_and_names_what_is_missing()
    {
        await service.Group("four", [.. Assessed.Regions, "360400"]);
        await service.Client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360400", "period": "2019", "value": 300 }""");
        await service.Scheme("missing", 100, Efficacy, Completed);

        var last = (await service.Scores("missing", "&group=four"))[3];

        (last.Text("region"), last.Text("score"), last.Text("rank"), last.Text("of")).ShouldBe(("360400", "", "", "3"));
        last.GetProperty("missing").GetRawText().ShouldBe("""["tech-contract-turnover"]""");
        last.GetProperty("reasons").GetRawText().ShouldBe("""{"score":"parts-missing","rank":"parts-missing"}""");
        // 60 + 40 × 150/250 = 84 % of 60.
        last.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("points")} {item.Text("reason")}")
            .ShouldBe(["50.4 ", " no-target"]);
    }

    [Theory]
    [InlineData("rescale", "80", """["rescaled"]""", "")]
    [InlineData("zero", "64", "[]", "0")]
    [InlineData("full", "84", "[]", "20")]
    public async Task What_does_not_apply_is_not_missing(string otherwise, string score, string flags, string points)
    {
        // From nothing there is no growth: 80 % of 80 are what it got.
        await service.Client.PostRows(
            "actuals",
            """{ "indicator": "patent-applications", "region": "360500", "period": "2018", "value": 0 }""",
            """{ "indicator": "patent-applications", "region": "360500", "period": "2019", "value": 10 }""",
            """{ "indicator": "tech-contract-turnover", "region": "360500", "period": "2019", "value": 40 }""");
        await service.Client.PostRows(
            "targets", """{ "indicator": "tech-contract-turnover", "region": "360500", "period": "2019", "kind": "level", "value": 50 }""");
        await service.Scheme(
            "applies",
            100,
            Completed.Replace("40", "80"),
            """{ "indicator": "patent-applications", "measure": "growth", "weight": 20, "method": "rank","""
            + $$""" "onNotApplicable": "{{otherwise}}" }""");

        var row = (await service.Scores("applies", "&region=360500"))[0];

        (row.Text("score"), row.Text("flags"), row.GetProperty("missing").GetArrayLength()).ShouldBe((score, flags, 0));
        (row.GetProperty("items")[1].Text("points"), row.GetProperty("items")[1].Text("reason")).ShouldBe((points, "zero-base"));
    }

    [Fact]
    public async Task A_ceiling_of_nothing_gives_all_or_nothing_and_whose_weight_it_is_does_not_matter()
    {
        await service.Client.PostRows(
            "indicators", """{ "code": "accidents", "name": "事故数", "unit": "起", "nature": "flow", "direction": "lower" }""");
        await service.Actuals("accidents", "2019", 0, 5, 9);
        await service.Targets("accidents", "expected", 0, 0, 10);
        foreach (var otherwise in (string[])["rescale", "zero", "full"])
        {
            await service.Scheme(
                "nothing", 80,
                """{ "indicator": "accidents", "measure": "completion", "weight": 40, "method": "completion", "bonusCap": 9,"""
                + $$""" "onNotApplicable": "{{otherwise}}" }""",
                Completed);

            var items = (await service.Scores("nothing")).Select(row => row.GetProperty("items")[0]);

            items.Select(item => $"{item.Text("value")} {item.Text("points")} {item.Text("reason")}").ShouldBe([" 40 ", " 0 ", "110 44 "]);
        }

        const string explain = "/api/v1/explain?measure=score&scheme=nothing&period=2019&group=three&region=360200";
        (await service.Client.Get(explain)).Json.GetProperty("items")[0].GetProperty("formula").Text("words")
            .ShouldBe("得分 = 目标没有完成率而未达到，不得分");
    }

    [Fact]
    public async Task To_whom_no_target_was_given_an_item_may_not_apply()
    {
        await service.Group("given", [.. Assessed.Regions, "360800"]);
        await service.Client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360800", "period": "2019", "value": 400 }""");
        await service.Scheme("given", 100, Efficacy, Completed.Replace("}", ", \"onNoTarget\": \"exempt\" }"));

        var exempt = (await service.Scores("given", "&group=given&region=360800"))[0];

        (exempt.Text("score"), exempt.Text("flags")).ShouldBe(("100", """["rescaled"]"""));
        exempt.GetProperty("missing").GetArrayLength().ShouldBe(0);
        exempt.GetProperty("items")[1].Text("reason").ShouldBe("no-target");
        await service.Scheme("given", 100, Efficacy, Completed);
        (await service.Scores("given", "&group=given&region=360800"))[0].GetProperty("missing").GetRawText()
            .ShouldBe("""["tech-contract-turnover"]""");
    }

    [Fact]
    public async Task An_assessment_of_2019_uses_the_research_of_2018_where_the_scheme_says_so()
    {
        await service.Actuals("rd-intensity", "2018", 1.5m, 2, 3.5m);
        await service.Actuals("rd-intensity", "2019", 9, 1, 1);
        await service.Scheme(
            "lag", 100, """{ "indicator": "rd-intensity", "measure": "value", "weight": 100, "method": "efficacy", "lag": 12 }""");

        var scores = await service.Scores("lag");

        scores.Select(row => row.Text("score")).ShouldBe(["60", "70", "100"]);
        scores.Select(row => row.GetProperty("items")[0]).Select(item => $"{item.Text("period")} {item.Text("value")}")
            .ShouldBe(["2018 1.5", "2018 2", "2018 3.5"]);
        scores.ShouldAllBe(row => row.Text("period") == "2019");
    }

    [Fact]
    public async Task A_member_that_is_not_ranked_is_shown_with_its_figures_and_judged_by_nothing()
    {
        await service.Client.Put("/api/v1/groups/observed", """
            { "name": "observed", "members": [ { "region": "360100" }, { "region": "360200" }, { "region": "360300", "excluded": "不考核" } ] }
            """);
        await service.Scheme("observed", 60, Efficacy);

        var scores = await service.Scores("observed", "&group=observed");

        scores.Select(row => $"{row.Text("region")} {row.Text("score")} {row.Text("rank")} {row.Text("flags")}").ShouldBe(
            ["360200 60 1 []", "360100 36 2 []", """360300   ["excluded"]"""]);
        scores[2].GetProperty("items")[0].Text("value").ShouldBe("400");
    }

    [Fact]
    public async Task Scores_are_as_they_stood_by_the_scheme_and_the_figures_of_then()
    {
        var before = (await service.Scheme("then", 60, Efficacy)).Json.GetProperty("revision").GetInt64();
        await service.Actuals("patent-applications", "2017", 1, 2, 3);
        await service.Scheme("then", 30, Efficacy.Replace("60", "30"));
        (await service.Scores("then", "&group=three&sort=region")).Select(row => row.Text("score")).ShouldBe(["18", "21.36", "30"]);

        (await service.Scores("then", $"&group=three&sort=region&asOf={before}")).Select(row => row.Text("score"))
            .ShouldBe(["36", "42.72", "60"]);
        (await service.Client.Get($"/api/v1/scores?scheme=then&period=2019&group=three&asOf={before - 1}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "scheme unknown-scheme");
    }

    [Fact]
    public async Task Every_wrong_word_is_told_at_once() =>
        (await service.Client.Get("/api/v1/scores?scheme=none&period=2019-13&group=three&within=360000&decimals=99&sort=colour&color=red"))
            .ShouldBeProblem(
                HttpStatusCode.BadRequest,
                "color unknown-word", "scheme unknown-scheme", "period bad-period", "decimals out-of-range", "sort unknown-choice",
                "group conflicting-words");

    [Fact]
    public async Task A_scheme_a_period_and_regions_are_needed()
    {
        await service.Scheme("needs", 60, Efficacy);
        (await service.Client.Get("/api/v1/scores")).ShouldBeProblem(
            HttpStatusCode.BadRequest, "scheme required", "period required", "region required");
        (await service.Client.Get("/api/v1/scores?scheme=needs&period=2019")).ShouldBeProblem(HttpStatusCode.BadRequest, "region required");
    }
}
