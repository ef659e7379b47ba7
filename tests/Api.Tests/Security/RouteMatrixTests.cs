using System.Net;
using Indicators.Api.Tests.Http;
using Indicators.Storage.Access;

namespace Indicators.Api.Tests.Security;

/// <summary>
/// Every route × every role × a region of one's own, below, beside and above it × public and internal figures × an answer that is fresh
/// and one that was kept. Keys are of 421200; nothing is public to who has none.
/// </summary>
public sealed class RouteMatrixTests(RouteMatrixTests.Closed service) : IClassFixture<RouteMatrixTests.Closed>
{
    private static readonly (string Region, string Marker)[] Regions =
        [("421200", "421212"), ("421202", "421213"), ("421000", "421215"), ("420000", "421219")];

    public static TheoryData<string> All => [.. RouteRule.All.Select(rule => rule.Route)];

    [Fact]
    public async Task Every_route_has_a_rule()
    {
        var routes = (await Routes.All(service.Client)).Where(route => route.Path.StartsWith("/api/v1/"))
            .Select(route => $"{route.Method} {route.Path["/api/v1".Length..]}");

        RouteRule.All.Select(rule => rule.Route).ShouldBe(routes, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_route_is_for_the_roles_and_regions_of_its_rule(string route)
    {
        var rule = RouteRule.All.Single(other => other.Route == route);
        foreach (var (region, marker) in rule.Reach is Reach.Region or Reach.Peers ? Regions : Regions[..1])
        {
            foreach (var audience in rule.Reach is Reach.Region or Reach.Peers ? (string[])["public", "internal"] : ["public"])
            {
                // Who may not asks first and last: before there is an answer to keep, and after.
                foreach (var role in (Role?[])[null, .. Enum.GetValues<Role>(), .. Enum.GetValues<Role>(), null])
                    await Holds(rule, role, region, marker, audience);
            }
        }
    }

    private async Task Holds(RouteRule rule, Role? role, string region, string marker, string audience)
    {
        var told = $"{rule.Route} {role} {region} {audience}";
        var answer = await Send(rule, role is null ? null : service.Keys[role.Value], region, audience);
        if (role is null)
        {
            answer.Status.ShouldBe(HttpStatusCode.Unauthorized, told);
        }
        else if (!rule.Roles.Contains(role.Value))
        {
            answer.Status.ShouldBe(HttpStatusCode.Forbidden, told);
            answer.Faults.ShouldContain("not-permitted", told);
        }
        else if (rule.Writes)
        {
            (answer.Status is HttpStatusCode.OK or HttpStatusCode.Created).ShouldBe(Reaches(rule.Reach, region), $"{told} {answer.Text}");
            if (Reaches(rule.Reach, region)) return;
            answer.Faults.ShouldAllBe(fault => fault.EndsWith("out-of-scope") || fault == "not-permitted", told);
        }
        else
        {
            answer.Status.ShouldBe(rule.Route.Contains("{id}") ? HttpStatusCode.NotFound : HttpStatusCode.OK, $"{told} {answer.Text}");
            if (rule.Reach is Reach.Anywhere) return;
            answer.Text.Contains(marker).ShouldBe(audience is "public" || Reaches(rule.Reach, region), $"{told} {answer.Text}");
        }
    }

    private static bool Reaches(Reach reach, string region) => reach switch
    {
        Reach.Anywhere => true,
        Reach.Region => region is "421200" or "421202",
        Reach.Peers => region is "421202",
        Reach.All => false,
    };

    private async Task<Answer> Send(RouteRule rule, MadeKey? key, string region, string audience)
    {
        var path = rule.Route.Split(' ')[1] switch
        {
            var one when one.StartsWith("/regions/") => one.Replace("{code}", "421200"),
            var one when one.StartsWith("/indicators/") => "/indicators/gdp",
            var one when one.StartsWith("/groups/") => "/groups/tried",
            var one when one.StartsWith("/schemes/") => "/schemes/public-scheme",
            var one when one.StartsWith("/calendars/") => "/calendars/tried",
            var one => one.Replace("{number}", "1").Replace("{id}", "0000000000"),
        };
        if (rule.Route.StartsWith("PUT /regions")) path = "/regions/Z420000";
        using var body = rule.Body is null ? null : new StringContent(Filled(rule.Body), System.Text.Encoding.UTF8, "application/json");
        return await service.Client.Send(
            HttpMethod.Parse(rule.Route.Split(' ')[0]), $"/api/v1{path}{Filled(rule.Words)}", body,
            key is null ? [] : [KeyedService.Header(key.Text)]);

        string Filled(string text) => text.Replace("{indicator}", audience).Replace("{region}", region);
    }

    public sealed class Closed : KeyedService, IAsyncLifetime
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = AdminKey, ["Indicators:PublicRead"] = "false" };

        public IDictionary<Role, MadeKey> Keys { get; } = new Dictionary<Role, MadeKey>();

        public async Task InitializeAsync()
        {
            foreach (var role in Enum.GetValues<Role>()) Keys[role] = await Make($"{role}".ToLowerInvariant(), "421200");
            (await Client.Put(
                "/api/v1/groups/tried", """{ "name": "试组", "members": [{ "region": "421200" }] }""", Header(AdminKey)))
                .ShouldBe(HttpStatusCode.Created);
            (await Client.Put(
                "/api/v1/calendars/tried", """{ "name": "试历", "rules": [{ "frequency": "month", "dueDay": 10 }] }""", Header(AdminKey)))
                .ShouldBe(HttpStatusCode.Created);
            foreach (var audience in (string[])["public", "internal"])
            {
                await Store("indicators", $$"""
                    {
                      "code": "{{audience}}", "name": "{{audience}} 数", "unit": "个", "nature": "flow", "direction": "higher",
                      "audience": "{{audience}}"
                    }
                    """);
                await Store("actuals", [.. Regions.Select(region => $"{{ {Cell(audience, region)} }}")]);
                await Store("targets", [.. Regions.Select(region => $$"""{ {{Cell(audience, region)}}, "kind": "level" }""")]);
                await Store("declared", [.. Regions.Select(region => $$"""{ {{Cell(audience, region)}}, "measure": "growth" }""")]);
                (await Client.Put(
                    $"/api/v1/schemes/{audience}-scheme",
                    $$"""
                    {
                      "name": "{{audience}} 案", "weight": 100,
                      "items": [{ "indicator": "{{audience}}", "measure": "value", "weight": 100, "method": "efficacy", "base": 60 }]
                    }
                    """,
                    Header(AdminKey))).ShouldBe(HttpStatusCode.Created);
            }
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        private static string Cell(string indicator, (string Region, string Marker) cell) =>
            $$""" "indicator": "{{indicator}}", "region": "{{cell.Region}}", "period": "2020", "value": {{cell.Marker}} """;
    }
}
