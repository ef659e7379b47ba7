using System.Net;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Indicators.Api.Tests.Compatibility;

/// <summary>A database that an earlier build wrote is answered from as it was then, unless an issue has changed a rule.</summary>
public sealed class CompatibilityTests(RestoredService service) : IClassFixture<RestoredService>
{
    private const string Migration = "0001-revisions-and-histories.sql";
    private const string Catalogue = "4DE9DAB191952A9A65798B269937C5D0C68E739643BE11A3CC3C11A5BA0D4046";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Themes => [.. GoldenAnswers.Themes];

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task What_was_answered_then_is_answered_now(string theme) =>
        await ShouldAnswerAsThen(service.Client, GoldenAnswers.Of(theme), await service.NewestRevision());

    [Fact]
    public async Task What_is_written_now_is_there_for_who_opens_it_next_and_leaves_what_stood_then()
    {
        await using var written = new RestoredService();
        var before = await written.NewestRevision();

        var receipt = await written.Client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2020", "value": 26338, "note": "更正" }""");

        (receipt.ShouldBe(HttpStatusCode.OK).Receipt, receipt.Revision).ShouldBe(("1 0 1 0 0", before + 1));
        await using var reopened = written.WithWebHostBuilder(_ => { });
        var client = new Client(reopened.CreateClient());
        var growth = (await client.Get("/api/v1/growth?indicator=patent-applications&region=360100&period=2020")).Only;
        (growth.Text("value"), growth.Text("base")).ShouldBe(("26338", "21000"));
        await ShouldAnswerAsThen(client, GoldenAnswers.All.Where(golden => golden.IsAsOf), receipt.Revision);
    }

    [Fact]
    public async Task The_database_is_as_the_build_of_its_day_left_it()
    {
        using var database = TestDatabase.Restore();
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT (SELECT max(name) FROM migration) || ' ' || (SELECT fingerprint FROM shipped)
              || ' ' || (SELECT max(number) FROM revision)
            """;
        (await command.ExecuteScalarAsync()).ShouldBe($"{Migration} {Catalogue} {RestoredService.LastRevision}");
    }

    [Fact]
    public void Nothing_that_is_kept_was_made_anew()
    {
        var answers = GoldenAnswers.Themes.Select(theme => $"Answers/{theme}.json");
        string[] kept = [.. answers, "golden.db.gz", "golden.sql.gz", "requests.http"];

        string.Concat(kept.Select(file => $"{Sum(file)}  {file}\n")).ShouldBe(CompatibilityFiles.Text("SHA256SUMS"));

        static string Sum(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(CompatibilityFiles.PathOf(file))));
    }

    [Fact]
    public void Every_rule_change_names_an_issue_a_reason_and_questions_that_are_asked()
    {
        var asked = GoldenAnswers.All.Select(golden => golden.Question).ToHashSet();
        GoldenAnswers.RuleChanges.ShouldAllBe(change => change.Issue > 0 && change.Reason.Length > 0 && change.Answers.Count > 0);
        GoldenAnswers.RuleChanges.SelectMany(change => change.Answers.Keys).ShouldBeSubsetOf(asked);
    }

    private static async Task ShouldAnswerAsThen(Client client, IEnumerable<GoldenAnswer> answers, long newest)
    {
        var comparison = new AnswerComparison(RestoredService.LastRevision, newest);
        Dictionary<string, object> unexpected = [];
        foreach (var golden in answers)
        {
            var differences = comparison.Compare(golden, (await client.Get(golden.Question)).Json);
            var named = GoldenAnswers.ChangesOf(golden.Question);
            if (Text(differences) != Text(named)) unexpected.Add(golden.Question, differences);
        }

        unexpected.Count.ShouldBe(
            0,
            "These are not answered as they were; where an issue has changed the rule, rule-changes.json names it with all that is now:\n"
            + Text(unexpected));
    }

    private static string Text(object value) => JsonSerializer.Serialize(value, Readable);
}
