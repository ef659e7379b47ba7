using System.Net;

namespace Indicators.Api.Tests.Http;

public sealed class AccessKeyTests(AccessKeyTests.Keyed keyed, AccessKeyTests.Closed closed)
    : IClassFixture<AccessKeyTests.Keyed>, IClassFixture<AccessKeyTests.Closed>
{
    private const string Row = """{ "actuals": [{ "indicator": "gdp", "region": "110000", "period": "2013", "value": 1 }] }""";

    [Fact]
    public async Task Writing_needs_the_key_and_reading_none()
    {
        (await keyed.Client.Post("/api/v1/actuals", Row)).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
        (await keyed.Client.Post("/api/v1/actuals", Row, ("X-Api-Key", "wrong"))).ShouldBeProblem(HttpStatusCode.Forbidden, "key-wrong");
        (await keyed.Client.Delete("/api/v1/actuals?indicator=gdp&region=110000&period=2013")).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
        (await keyed.Client.Get("/api/v1/actuals")).ShouldBe(HttpStatusCode.OK).Items.ShouldBeEmpty();
        (await keyed.Client.Post("/api/v1/actuals", Row, ("X-Api-Key", "secret"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Reading_needs_the_key_where_figures_are_not_public()
    {
        (await closed.Client.Get("/api/v1/actuals")).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
        (await closed.Client.Get("/api/v1/actuals", ("X-Api-Key", "secret"))).ShouldBe(HttpStatusCode.OK);
        (await closed.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
    }

    public class Keyed : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = "secret" };
    }

    public sealed class Closed : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = "secret", ["Indicators:PublicRead"] = "false" };
    }
}
