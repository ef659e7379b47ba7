using System.Net;

namespace Indicators.Api.Tests.Features.Actuals;

public sealed class PostActualsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_row_is_stored_whole_and_read_back_with_its_keys_and_labels()
    {
        var posted = await _client.Post(
            "/api/v1/actuals",
            """
            { "source": "年报", "actuals": [
              { "indicator": "技术市场交易额", "region": "咸宁市", "period": "2020年上半年", "value": 30.130, "note": "按报告原文" } ] }
            """);
        posted.ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 1 0 0 0");

        var row = (await _client.Get("/api/v1/actuals?indicator=tech-contract-turnover&region=421200&period=2020-H1")).Only;
        row.GetRawText().ShouldStartWith(
            """
            {"indicator":"tech-contract-turnover","indicatorName":"技术合同成交额","region":"421200","regionName":"咸宁市","period":"2020-H1",
            "periodLabel":"2020年上半年","start":"2020-01-01","end":"2020-06-30","unit":"亿元","value":30.13,"status":"final","bound":null,
            "high":null,"base":null,"break":false,"note":"按报告原文","source":"年报","revision":
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Money_converts_into_the_unit_of_the_indicator()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2011", "value": 301300, "unit": "万元" }""");
        (await _client.Get("/api/v1/actuals?indicator=tech-contract-turnover&region=421200&period=2011")).Only.Text("value")
            .ShouldBe("30.13");
    }

    [Fact]
    public async Task Writing_what_is_there_makes_no_revision()
    {
        const string row = """{ "indicator": "patent-applications", "region": "421200", "period": "2012", "value": 7 }""";
        var first = await _client.PostRows("actuals", row);
        var again = await _client.PostRows("actuals", row);
        again.Receipt.ShouldBe("1 0 0 1 0");
        again.Revision.ShouldBe(first.Revision);
    }

    [Fact]
    public async Task The_same_row_twice_in_a_request_is_unchanged_and_a_different_one_refused()
    {
        const string row = """{ "indicator": "patent-applications", "region": "421200", "period": "2009", "value": 7 }""";
        var other = row.Replace("7 }", "8 }");
        (await _client.PostRows("actuals", row, row)).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("2 1 0 1 0");
        (await _client.PostRows("actuals", row, other)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "1  duplicate-row");
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_told_at_once_and_nothing_is_stored()
    {
        var answer = await _client.Post(
            "/api/v1/actuals",
            """
            { "actuals": [
              { "indicator": "patent-applications", "region": "421200", "period": "2001", "value": 1 },
              { "indicator": "no-such", "region": "朝阳区", "period": "2020-13", "value": "12", "colour": "red" },
              { "indicator": "tech-contract-turnover", "region": "三元区", "period": "2020", "value": 0.12345678901, "unit": "件",
                "status": "sure" },
              { "indicator": "tech-contract-turnover", "region": "360112", "period": "2013", "value": 1e30 },
              { "region": "999999", "period": "2013", "note": 5 },
              7 ], "colour": 1 }
            """);
        answer.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity,
            "1 colour unknown-field",
            "1 indicator unknown-indicator",
            "1 period bad-period",
            "1 value number-in-quotes",
            "2 unit unit-mismatch",
            "2 status unknown-status",
            "2 value too-precise",
            "3 region region-not-then",
            "3 value too-large",
            "4 indicator required",
            "4 region unknown-region",
            "4 value required",
            "4 note wrong-type",
            "5  wrong-type",
            "colour unknown-field");
        answer.Json.GetProperty("errorCount").GetInt32().ShouldBe(15);
        (await _client.Get("/api/v1/actuals?period=2001")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Beyond_a_thousand_faults_only_their_count_is_told()
    {
        var answer = await _client.PostRows("actuals", [.. Enumerable.Repeat("{}", 500)]);
        answer.Faults.Count.ShouldBe(1000);
        answer.Json.GetProperty("errorCount").GetInt32().ShouldBe(2000);
    }

    [Theory]
    [InlineData("999999999.999999", "999999999.999999")]
    [InlineData("1e3", "1000")]
    [InlineData("-0.000001", "-0.000001")]
    [InlineData("123456789012345", "too-large")]
    [InlineData("9999999999999.9", "too-large")]
    [InlineData("0.0000001", "too-precise")]
    [InlineData("1234567890.123456", "too-precise")]
    [InlineData("\"NaN\"", "not-a-number")]
    [InlineData("true", "not-a-number")]
    [InlineData("[1]", "not-a-number")]
    [InlineData("null", "required")]
    public async Task A_value_is_stored_exactly_or_refused(string value, string outcome)
    {
        var answer = await _client.PostRows(
            "actuals", $$"""{ "indicator": "high-tech-enterprises", "region": "360100", "period": "2003-12", "value": {{value}} }""");
        if (answer.Status is HttpStatusCode.OK)
            (await _client.Get("/api/v1/actuals?indicator=high-tech-enterprises&period=2003-12")).Only.Text("value").ShouldBe(outcome);
        else answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, $"0 value {outcome}");
    }

    [Fact]
    public async Task What_was_not_reported_needs_no_value_and_takes_none()
    {
        (await _client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2004", "status": "missing" }"""))
            .ShouldBe(HttpStatusCode.OK);
        var row = (await _client.Get("/api/v1/actuals?region=360100&period=2004&status=missing")).Only;
        row.Text("value").ShouldBe("");
        (await _client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2004", "status": "missing", "value": 0 }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 value unexpected");
    }

    [Fact]
    public async Task A_high_end_makes_a_range_which_must_not_fall()
    {
        const string row = """{ "indicator": "patent-applications", "region": "360100", "period": "2005", "value": 11, "high": 19 }""";
        await _client.PostRows("actuals", row);
        var stored = (await _client.Get("/api/v1/actuals?region=360100&period=2005")).Only;
        (stored.Text("value"), stored.Text("high"), stored.Text("bound")).ShouldBe(("11", "19", "range"));
        (await _client.PostRows("actuals", row.Replace("19", "11")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 high high-below-value");
        (await _client.PostRows("actuals", row.Replace("\"high\"", "\"bound\": \"about\", \"high\"")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 high unexpected");
    }

    [Fact]
    public async Task A_stock_is_kept_under_its_last_month_and_found_by_the_span()
    {
        await _client.PostRows(
            "actuals", """{ "indicator": "high-tech-enterprises", "region": "360100", "period": "2006", "value": 90 }""");
        (await _client.Get("/api/v1/actuals?indicator=high-tech-enterprises&region=360100&period=2006")).Only.Text("period")
            .ShouldBe("2006-12");
    }

    [Fact]
    public async Task A_period_shorter_than_the_indicator_has_is_refused()
    {
        (await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2020-02", "value": 1 }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 period period-too-short");
        (await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2020-Q1", "value": 1 }"""))
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_region_that_was_not_then_is_refused_naming_the_one_that_was()
    {
        var answer = await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "350404", "period": "2019", "value": 1 }""");
        answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 region region-not-then");
        answer.Message.ShouldContain("350402");
    }

    [Fact]
    public async Task Names_that_several_have_are_refused_with_those_who_have_them()
    {
        var answer = await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "朝阳区", "period": "2019", "value": 1 }""");
        answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 region ambiguous-region");
        answer.Message.ShouldContain("110105");
        answer.Message.ShouldContain("220104");

        await _client.PostRows(
            "indicators",
            """{ "code": "twin-a", "name": "甲", "aliases": ["孪生"], "unit": "家", "nature": "flow", "direction": "higher" }""",
            """{ "code": "twin-b", "name": "乙", "aliases": ["孪生"], "unit": "家", "nature": "flow", "direction": "higher" }""");
        var alias = await _client.PostRows("actuals", """{ "indicator": "孪生", "region": "360100", "period": "2019", "value": 1 }""");
        alias.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 indicator ambiguous-indicator");
        alias.Message.ShouldContain("twin-a");
        alias.Message.ShouldContain("twin-b");
    }

    [Fact]
    public async Task A_row_read_back_can_be_written_again_and_deleted()
    {
        await _client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2007", "value": 3, "bound": "moreThan" }""");
        var row = (await _client.Get("/api/v1/actuals?region=360100&period=2007")).Only.GetRawText();
        (await _client.PostRows("actuals", row)).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 0 1 0");
        (await _client.PostRows("actuals", row.Insert(1, "\"delete\":true,"))).Receipt.ShouldBe("1 0 0 0 1");
        (await _client.Get("/api/v1/actuals?region=360100&period=2007")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_final_becomes_provisional_only_by_a_correction_with_a_note()
    {
        const string row = """{ "indicator": "gdp", "region": "330000", "period": "2013", "value": 1 }""";
        var provisional = row.Replace(" }", """, "status": "provisional" }""");
        await _client.PostRows("actuals", row);
        (await _client.PostRows("actuals", provisional)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 status status-falls");
        (await _client.Post("/api/v1/actuals", $$"""{ "actuals": [{{provisional}}], "correct": true, "note": "误录为正式" }"""))
            .ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 1 0 0");
    }

    [Fact]
    public async Task An_empty_list_changes_nothing_and_no_list_is_a_fault()
    {
        (await _client.PostRows("actuals")).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("0 0 0 0 0");
        (await _client.Post("/api/v1/actuals", "{}")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "actuals required");
        (await _client.Post("/api/v1/actuals", "[]")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "wrong-type");
        (await _client.Post("/api/v1/actuals", """{ "actuals": {} }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "actuals wrong-type");
    }
}
