using System.Net.Http.Headers;

namespace Indicators.Api.Tests.Configuration;

public sealed class SettingsTests(Service service, SettingsTests.Bureau bureau)
    : IClassFixture<Service>, IClassFixture<SettingsTests.Bureau>
{
    private const string Completion = "/api/v1/completion?indicator=patent-applications&region=360100&period=2020-H1";

    [Fact]
    public async Task A_bureau_has_lights_of_its_own_and_they_are_printed_with_the_answer()
    {
        foreach (var client in new[] { service.Client, bureau.Client })
        {
            await client.PostRows(
                "targets",
                """{ "indicator": "patent-applications", "region": "360100", "period": "2020", "kind": "level", "value": 100 }""");
            await client.PostRows(
                "actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2020-H1", "value": 48 }""");
        }

        var ours = await service.Client.Get(Completion);
        (ours.Only.Text("light"), Header(ours.Headers, "Lights")).ShouldBe((
            "yellow",
            "default; green >= 0; yellow >= -10; red | completion; green >= 100; yellow >= 90; red | growth; green >= 0; yellow; red"));
        var theirs = await bureau.Client.Get(Completion);
        (theirs.Only.Text("light"), Header(theirs.Headers, "Lights")).ShouldBe((
            "blue", "county; blue >= -2; red | completion; blue >= 100; red | growth; blue >= -1; blue >= -3; amber; red"));
    }

    [Fact]
    public async Task Pages_of_a_named_origin_may_ask()
    {
        var allowed = await bureau.Client.Get("/api/v1/codes", ("Origin", "https://screen.example"));
        Header(allowed.Headers, "Access-Control-Allow-Origin").ShouldBe("https://screen.example");
        (await service.Client.Get("/api/v1/codes", ("Origin", "https://screen.example"))).Headers.Contains("Access-Control-Allow-Origin")
            .ShouldBeFalse();
    }

    private static string Header(HttpResponseHeaders headers, string name) => headers.GetValues(name).ShouldHaveSingleItem();

    public sealed class Bureau : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Indicators:Lights:Name"] = "county",
            ["Indicators:Lights:Scheme:0:Color"] = "blue",
            ["Indicators:Lights:Scheme:0:AtLeast"] = "-2",
            ["Indicators:Lights:Scheme:1:Color"] = "red",
            ["Indicators:Lights:Growth:0:Color"] = "blue",
            ["Indicators:Lights:Growth:0:AtLeast"] = "-1",
            ["Indicators:Lights:Growth:1:Color"] = "blue",
            ["Indicators:Lights:Growth:1:AtLeast"] = "-3",
            ["Indicators:Lights:Growth:2:Color"] = "amber",
            ["Indicators:Lights:Growth:3:Color"] = "red",
            ["Indicators:CorsOrigins:0"] = "https://screen.example",
        };
    }
}
