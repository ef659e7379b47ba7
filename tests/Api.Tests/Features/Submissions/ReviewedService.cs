using System.Net;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Submissions;

/// <summary>A service with an indicator under review, reporters of two counties of 421200, and the reviewers above them.</summary>
public class ReviewedService : KeyedService, IAsyncLifetime
{
    public const string County = "421202";
    public const string Other = "421221";
    private int _periods = 2000;

    public MadeKey Reporter { get; private set; } = null!;

    public MadeKey OtherReporter { get; private set; } = null!;

    /// <summary>Of the prefecture, which is to review what its counties submit.</summary>
    public MadeKey Reviewer { get; private set; } = null!;

    public MadeKey Province { get; private set; } = null!;

    /// <summary>Of the county itself.</summary>
    public MadeKey Own { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Reporter = await Make("reporter", County, "咸安区填报", owner: "咸安区科技局");
        OtherReporter = await Make("reporter", Other, "嘉鱼县填报", owner: "嘉鱼县科技局");
        Reviewer = await Make("reviewer", "421200", "咸宁市审核");
        Province = await Make("reviewer", "420000", "湖北省审核");
        Own = await Make("reviewer", County, "咸安区审核", owner: "咸安区人民政府");
        await Store("indicators", """
            { "code": "reviewed", "name": "受审数", "unit": "个", "nature": "flow", "direction": "higher", "review": true }
            """);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>A year that no other test has written, nor the one before it.</summary>
    public string NewPeriod() => $"{Interlocked.Add(ref _periods, 2)}";

    public static string Row(string period, decimal value, string region = County, string more = "") =>
        $$"""{ "indicator": "reviewed", "region": "{{region}}", "period": "{{period}}", "value": {{value}}{{more}} }""";

    public Task<Answer> Post(MadeKey key, string path, string body = "{}") =>
        Client.Post($"/api/v1/{path}", body, Header(key.Text));

    public Task<Answer> Put(MadeKey key, string path, string body) => Client.Put($"/api/v1/{path}", body, Header(key.Text));

    public Task<Answer> Submit(MadeKey key, string rows, string more = "") =>
        Post(key, "submissions", $$"""{ "filledBy": "张三", "actuals": [{{rows}}]{{more}} }""");

    public async Task<string> Submitted(string rows, string more = "", MadeKey? by = null) =>
        (await Submit(by ?? Reporter, rows, more)).ShouldBe(HttpStatusCode.Created).Json.Text("id");

    /// <summary>What is stored, as rows of /actuals.</summary>
    public async Task<IReadOnlyList<string>> Values(string period) =>
        [.. (await Get($"/api/v1/actuals?indicator=reviewed&period={period}", null)).Items.Select(row => row.Text("value"))];

    public async Task<string> State(string id) => (await Get($"/api/v1/submissions/{id}", Province)).Json.Text("state");
}
