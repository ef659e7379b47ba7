using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Features.Figures;
using Indicators.Measures;

namespace Indicators.Api.Tests.Http.Formats;

/// <summary>Columns are chosen by name, alike on every list and in every format.</summary>
public sealed class FieldsTests(ExampleService service) : IClassFixture<ExampleService>
{
    private static readonly string AllMeasures = string.Join(',', MeasureRegistry.All.Select(measure => measure.Word));

    private const string Ranking = "/api/v1/rankings?indicator=advanced-county-streak&within=360100&period=2013";

    private readonly Client _client = service.Client;

    public static TheoryData<string, string> Lists { get; } = new()
    {
        { "/api/v1/actuals?region=421200", "ActualRow" },
        { "/api/v1/targets?region=421200", "TargetRow" },
        { "/api/v1/declared?region=421200", "DeclaredRow" },
        { "/api/v1/changes?since=0", "ChangeRow" },
        { "/api/v1/revisions?limit=5", "RevisionRow" },
        { "/api/v1/audit?region=421200", "AuditItem" },
        { "/api/v1/scores?scheme=xianning-trial-2020&period=2020-H1&region=421200", "ScoreRow" },
        { "/api/v1/regions?within=360100", "RegionRow" },
        { "/api/v1/indicators?q=tech", "IndicatorRow" },
        { "/api/v1/groups?q=yangtze", "GroupItem" },
        { "/api/v1/schemes?q=xianning", "SchemeRow" },
        { "/api/v1/codes?lang=en", "Code" },
        {
            $"/api/v1/measures?indicator=tech-contract-turnover&within=420000&period=2020-H1&total=true&measure={AllMeasures}",
            "FigureItem"
        },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Each_column_of_a_list_can_be_asked_for_alone(string list, string schema)
    {
        // Of itself nothing was different.
        foreach (var column in (await Columns(schema)).Except(["was", "gone"]))
        {
            var answer = (await _client.Get($"{list}&fields={column}")).ShouldBe(HttpStatusCode.OK);
            answer.Items.ShouldNotBeEmpty();
            answer.Items.ShouldAllBe(row => Names(row).SequenceEqual(new[] { column }), $"{list} {column}");
            Head(await _client.Get($"{list}&fields={column}&format=csv")).Select(name => name.Split('.')[0]).Distinct()
                .ShouldBe([column], $"{list} {column}");
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task All_columns_of_a_list_come_in_the_order_that_is_asked_for(string list, string schema)
    {
        var backwards = (await Columns(schema)).Reverse().ToList();
        if (backwards.Contains("was")) list = $"{list}&since=0";
        var answer = await _client.Get($"{list}&fields={string.Join(',', backwards)}");
        answer.Items.ShouldNotBeEmpty();
        answer.Items.ShouldAllBe(row => Names(row).SequenceEqual(backwards), list);

        // They are what they are without the word.
        var whole = (await _client.Get(list)).Items;
        answer.Items.Count.ShouldBe(whole.Count);
        foreach (var (chosen, row) in answer.Items.Zip(whole))
        {
            foreach (var column in backwards.Except(["was", "parentName"]))
                chosen.Text(column).ShouldBe(row.Text(column), $"{list} {column}");
        }
    }

    [Fact]
    public async Task A_table_has_the_columns_of_the_JSON_and_of_an_object_all_of_its_own()
    {
        const string completion = "/api/v1/completion?indicator=tech-contract-turnover&region=421200&period=2020-H1";
        var table = await _client.Get($"{completion}&fields=completion,target,region&format=csv");
        Lines(table).ShouldBe(
        [
            "completion,target.kind,target.operator,target.value,target.high,target.period,target.commitment,target.setBy,region",
            "60.26,level,atLeast,50,,2020,expected,421200,421200",
        ]);
    }

    [Fact]
    public async Task A_table_of_one_column_that_is_empty_has_a_line_for_every_row() =>
        Lines(await _client.Get($"{Ranking}&fields=previousRank&format=csv"))
            .ShouldBe(["previousRank", .. (await _client.Get(Ranking)).Items.Select(_ => "\"\"")]);

    [Fact]
    public async Task Reasons_come_only_where_they_are_named_and_of_the_measures_shown()
    {
        const string growth = "/api/v1/measures?indicator=rd-intensity&region=421200&period=2020&measure=growth,completion";
        Names((await _client.Get($"{growth}&fields=region,growth")).Only).ShouldBe(["region", "growth"]);
        Reasons((await _client.Get(growth)).Only).ShouldBe(["value", "growth", "points", "completion"], ignoreOrder: true);
        Reasons((await _client.Get($"{growth}&fields=base,reasons")).Only).ShouldBe(["growth", "points"], ignoreOrder: true);
    }

    [Fact]
    public async Task Rows_are_ordered_by_columns_that_are_not_shown()
    {
        var rows = (await _client.Get($"{Ranking}&fields=region&sort=-value,-region")).Items;
        rows.Take(3).Select(row => row.Text("region")).ShouldBe(["360111", "360121", "360122"]);
        (await _client.Get("/api/v1/audit?region=421200&fields=indicator&sort=-difference")).ShouldBe(HttpStatusCode.OK);
        (await _client.Get($"{Ranking}&fields=region&sort=growth")).ShouldBeProblem(HttpStatusCode.BadRequest, "sort unknown-choice");
    }

    [Fact]
    public async Task Pages_have_the_chosen_columns_and_their_cursor_belongs_to_them()
    {
        var first = await _client.Get($"{Ranking}&fields=rank,region&limit=2");
        first.Items.Select(row => row.Text("region")).ShouldBe(["360111", "360121"]);
        var second = await _client.Get($"{Ranking}&fields=rank,region&limit=2&cursor={first.Next}");
        Names(second.Items[0]).ShouldBe(["rank", "region"]);
        second.Items[0].Text("region").ShouldBe("360122");
        (await _client.Get($"{Ranking}&limit=2&cursor={first.Next}")).ShouldBeProblem(HttpStatusCode.BadRequest, "cursor bad-cursor");
    }

    [Theory]
    [InlineData("fields=regionname", "zh", "unknown-column", "没有这一列：regionname，是否指 regionName；这里有 indicator, ")]
    [InlineData("fields=Rank", "en", "unknown-column", "unknown column: Rank, did you mean rank; the answer has indicator, ")]
    [InlineData("fields=growth", "zh", "column-not-asked", "没有要这一列：growth 随 growth 给出；这里有 ")]
    [InlineData("fields=pace", "en", "column-not-asked", "column not asked for: pace comes with pace; the answer has ")]
    [InlineData("fields=was", "en", "column-not-asked", "column not asked for: was comes with since; the answer has ")]
    [InlineData("fields=region,value,region", "en", "duplicate-field", "field given twice: region")]
    [InlineData("fields=", "en", "required", "required")]
    [InlineData("fields=,", "zh", "required", "必填")]
    public async Task What_is_no_column_of_the_answer_or_is_named_twice_is_refused(string fields, string language, string code, string told)
    {
        var answer = (await _client.Get($"{Ranking}&{fields}&lang={language}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, $"fields {code}");
        answer.Message.ShouldStartWith(told);
    }

    [Fact]
    public async Task Every_wrong_name_is_told_at_once() =>
        (await _client.Get($"{Ranking}&fields=colour,rank,completion,rank&decimals=99")).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "decimals out-of-range",
            "fields unknown-column",
            "fields column-not-asked",
            "fields duplicate-field");

    private async Task<IReadOnlyList<string>> Columns(string schema)
    {
        var document = (await _client.Get("/openapi/v1.json")).Json;
        return [.. Names(document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties"))];
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> Reasons(JsonElement row) => Names(row.GetProperty("reasons"));

    private static string[] Head(Answer table) => Lines(table)[0].Split(',');

    private static string[] Lines(Answer table) =>
        table.Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
