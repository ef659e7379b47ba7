namespace Indicators.Api.Tests;

public sealed class ExamplesTests(ExamplesTests.Development development, ExamplesTests.Production production)
    : IClassFixture<ExamplesTests.Development>, IClassFixture<ExamplesTests.Production>
{
    [Fact]
    public async Task A_new_database_in_development_has_the_figures_of_the_reports()
    {
        var turnover = await development.Client.Get("/api/v1/actuals?indicator=tech-contract-turnover&region=421200&period=2020-H1");
        turnover.Only.Text("value").ShouldBe("30.13");
        (await development.Client.Get("/api/v1/targets?indicator=patent-applications&region=360100&period=2014")).Items
            .Select(row => $"{row.Text("kind")} {row.Text("value")}").Order().ShouldBe(["growth 50", "level 10000"]);
    }

    [Fact]
    public async Task What_was_invented_says_so_in_every_row()
    {
        string[] lists = ["actuals", "targets"];
        foreach (var list in lists)
        {
            var rows = (await development.Client.Get($"/api/v1/{list}?within=360900")).Items;
            rows.Count.ShouldBeGreaterThan(40);
            rows.ShouldAllBe(row => row.Text("note")!.StartsWith("虚构的示例") && row.Text("source")!.StartsWith("示例"));
        }
    }

    [Fact]
    public async Task Elsewhere_it_has_only_the_catalogue()
    {
        (await production.Client.Get("/api/v1/actuals", ("X-Api-Key", "secret"))).Items.ShouldBeEmpty();
        (await production.Client.Get("/api/v1/indicators?q=patent-applications", ("X-Api-Key", "secret"))).Items.ShouldNotBeEmpty();
    }

    public class Development : Service
    {
        protected override string? LoadExamples => null;
    }

    public sealed class Production : Service
    {
        protected override string Environment => "Production";

        protected override string? LoadExamples => null;

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = "secret" };
    }
}
