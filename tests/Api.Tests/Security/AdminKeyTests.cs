using System.Net;

namespace Indicators.Api.Tests.Security;

public sealed class AdminKeyTests(AdminKeyTests.Keyed keyed, AdminKeyTests.Closed closed)
    : IClassFixture<AdminKeyTests.Keyed>, IClassFixture<AdminKeyTests.Closed>
{
    private const string Row = """{ "actuals": [{ "indicator": "gdp", "region": "110000", "period": "2013", "value": 1 }] }""";

    [Fact]
    public async Task Writing_needs_the_key_and_reading_none()
    {
        (await keyed.Client.Post("/api/v1/actuals", Row)).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
        (await keyed.Client.Post("/api/v1/actuals", Row, ("X-Api-Key", "wrong"))).ShouldBeProblem(HttpStatusCode.Forbidden, "key-wrong");
        (await keyed.Client.Delete("/api/v1/actuals?indicator=gdp&region=110000&period=2013"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
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

    [Fact]
    public async Task Who_lacks_the_key_is_told_what_to_bring()
    {
        const string how = "ApiKey realm=\"indicators\", Bearer realm=\"indicators\"";
        (await keyed.Client.Post("/api/v1/actuals", Row)).Headers.WwwAuthenticate.ToString().ShouldBe(how);
        (await closed.Client.Get("/api/v1/actuals")).Headers.WwwAuthenticate.ToString().ShouldBe(how);
        (await keyed.Client.Post("/api/v1/actuals", Row, ("X-Api-Key", "wrong"))).Headers.WwwAuthenticate.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_kept_for_who_may_read_it_is_not_given_to_others()
    {
        const string regions = "/api/v1/regions?level=province";
        (await closed.Client.Get(regions, ("X-Api-Key", "secret"))).ShouldBe(HttpStatusCode.OK);
        (await closed.Client.Get(regions, ("X-Api-Key", "secret"))).ShouldBe(HttpStatusCode.OK);
        (await closed.Client.Get(regions)).ShouldBeProblem(HttpStatusCode.Unauthorized, "key-required");
        (await closed.Client.Get(regions, ("X-Api-Key", "wrong"))).ShouldBeProblem(HttpStatusCode.Forbidden, "key-wrong");
    }

    [Fact]
    public async Task Where_reading_is_public_a_wrong_key_reads_as_none_does() =>
        (await keyed.Client.Get("/api/v1/actuals", ("X-Api-Key", "wrong"))).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task What_is_not_there_is_told_without_a_key()
    {
        (await closed.Client.Get("/api/v1/nothing")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await closed.Client.Delete("/api/v1/codes")).ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
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
