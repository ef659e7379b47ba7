using Indicators.Storage.Access;

namespace Indicators.Api.Tests.Security;

/// <summary>How far a key's scope must reach for a route to do what it does, or to show what it shows.</summary>
public enum Reach
{
    /// <summary>Whoever has the permission gets it.</summary>
    Anywhere,

    /// <summary>The region that is asked for.</summary>
    Region,

    /// <summary>All that the region is compared with.</summary>
    Peers,

    /// <summary>All regions: what is asked for is of all.</summary>
    All,
}

/// <summary>Who may use a route, and where.</summary>
/// <param name="Route">Method and path, as the contract has them.</param>
/// <param name="Roles">Those that may.</param>
/// <param name="Writes">What may be done within reach only; of what reads, only internal figures are bound to it.</param>
/// <param name="Words">What follows the path: {indicator} and {region} stand for those in question.</param>
public sealed record RouteRule(
    string Route, Role[] Roles, Reach Reach = Reach.Anywhere, bool Writes = false, string Words = "", string? Body = null)
{
    private static readonly Role[] Readers = [Role.Reader, Role.Reporter, Role.Planner, Role.Reviewer, Role.Auditor];
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    private const string Cell = "?indicator={indicator}&region={region}&period=2020";

    public static IReadOnlyList<RouteRule> All { get; } =
    [
        new("GET /measures", Readers, Reach.Region, Words: Cell),
        new("GET /growth", Readers, Reach.Region, Words: Cell),
        new("GET /completion", Readers, Reach.Region, Words: Cell),
        new("GET /rankings", Readers, Reach.Region, Words: Cell),
        new("GET /explain", Readers, Reach.Region, Words: $"{Cell}&measure=rank"),
        new("GET /scores", Readers, Reach.Peers, Words: "?scheme={indicator}-scheme&region={region}&period=2020"),
        new("POST /query", Readers, Reach.Region, Body:
            """{ "queries": { "a": "/growth?indicator={indicator}&region={region}&period=2020" } }"""),
        new("POST /scores/simulate", Readers, Reach.Peers, Body:
            """{ "scheme": "{indicator}-scheme", "regions": ["{region}"], "period": "2020" }"""),
        new("GET /audit", Readers, Reach.Region, Words: "?indicator={indicator}&region={region}"),
        new("GET /actuals", Readers, Reach.Region, Words: Cell),
        new("GET /targets", Readers, Reach.Region, Words: Cell),
        new("GET /declared", Readers, Reach.Region, Words: Cell),
        new("GET /changes", Readers, Reach.Region, Words: "?since=0&indicator={indicator}&region={region}"),
        new("GET /revisions", Readers),
        new("GET /revisions/{number}", Readers),
        new("GET /revisions/verify", [Role.Auditor]),
        new("POST /revisions/{number}/revert", [Role.Reporter, Role.Planner, Role.Administrator], Reach.All, Writes: true),
        new("POST /actuals", [Role.Reporter], Reach.Region, Writes: true, Body:
            """{ "actuals": [{ "indicator": "{indicator}", "region": "{region}", "period": "2018", "value": 1 }] }"""),
        new("DELETE /actuals", [Role.Reporter], Reach.Region, Writes: true, Words: "?indicator={indicator}&region={region}&period=2018"),
        new("POST /declared", [Role.Reporter], Reach.Region, Writes: true, Body:
            """
            { "declared": [{ "indicator": "{indicator}", "region": "{region}", "period": "2018", "measure": "growth", "value": 1 }] }
            """),
        new("DELETE /declared", [Role.Reporter], Reach.Region, Writes: true,
            Words: "?indicator={indicator}&region={region}&period=2018&measure=growth"),
        new("POST /targets", [Role.Planner], Reach.Region, Writes: true, Body:
            """{ "targets": [{ "indicator": "{indicator}", "region": "{region}", "period": "2018", "kind": "level", "value": 1 }] }"""),
        new("DELETE /targets", [Role.Planner], Reach.Region, Writes: true,
            Words: "?indicator={indicator}&region={region}&period=2018&kind=level&commitment=expected&setBy={region}"),
        new("GET /submissions", Readers), new("GET /submissions/{id}", Readers), new("GET /submissions/{id}/diff", Readers),
        new("POST /submissions", [Role.Reporter], Reach.Region, Writes: true, Body:
            """
            {
              "filledBy": "张三",
              "actuals": [{ "indicator": "{indicator}", "region": "{region}", "period": "2019", "value": 1 }]
            }
            """),
        new("PUT /submissions/{id}", [Role.Reporter, Role.Planner], Body: """{ "answers": [] }"""),
        new("POST /submissions/{id}/approve", [Role.Reviewer]),
        new("POST /submissions/approve", [Role.Reviewer], Body: """{ "period": "1999" }"""),
        new("POST /submissions/{id}/return", [Role.Reviewer], Body: """{ "note": "请核对" }"""),
        new("POST /submissions/{id}/withdraw", [Role.Reporter, Role.Planner]),
        new("POST /imports", [Role.Reporter, Role.Planner], Body:
            """{ "indicator": "{indicator}", "region": "{region}", "period": "2018", "value": 1 }"""),
        new("GET /imports/{id}", [Role.Reporter, Role.Planner]),
        new("PUT /imports/{id}", [Role.Reporter, Role.Planner], Body: "{}"),
        new("GET /imports/template.xlsx", Everybody, Words: "?indicators={indicator}&within={region}&period=2018"),
        new("GET /periods", Readers, Words: "?indicator={indicator}&region={region}"),
        new("GET /regions", Everybody), new("GET /regions/{code}", Everybody), new("GET /regions/{code}/history", Everybody),
        new("POST /regions", [Role.Administrator], Reach.Region, Writes: true, Body:
            """{ "regions": [{ "code": "Z{region}", "name": "试验区", "level": "zone", "parent": "{region}" }] }"""),
        new("PUT /regions/{code}", [Role.Administrator], Reach.All, Writes: true, Body:
            """{ "name": "试验区", "level": "zone", "parent": "420000" }"""),
        new("DELETE /regions/{code}", [Role.Administrator], Reach.All, Writes: true),
        new("GET /indicators", Everybody), new("GET /indicators/{code}", Everybody),
        new("POST /indicators", [Role.Administrator], Reach.All, Writes: true, Body:
            """{ "indicators": [{ "code": "tried", "name": "试", "unit": "个", "nature": "flow", "direction": "higher" }] }"""),
        new("PUT /indicators/{code}", [Role.Administrator], Reach.All, Writes: true, Body:
            """{ "name": "试", "unit": "个", "nature": "flow", "direction": "higher" }"""),
        new("DELETE /indicators/{code}", [Role.Administrator], Reach.All, Writes: true),
        new("GET /groups", Everybody), new("GET /groups/{code}", Everybody),
        new("PUT /groups/{code}", [Role.Administrator], Reach.All, Writes: true, Body:
            """{ "name": "试组", "members": [{ "region": "{region}" }] }"""),
        new("GET /schemes", Everybody), new("GET /schemes/{code}", Everybody),
        new("PUT /schemes/{code}", [Role.Administrator], Reach.All, Writes: true, Body:
            """
            {
              "name": "试案", "weight": 100,
              "items": [{ "indicator": "gdp", "measure": "completion", "weight": 100, "method": "completion" }]
            }
            """),
        new("GET /calendars", Everybody), new("GET /calendars/{code}", Everybody),
        new("PUT /calendars/{code}", [Role.Administrator], Reach.All, Writes: true, Body:
            """{ "name": "试历", "rules": [{ "frequency": "month", "dueDay": 10 }] }"""),
        new("GET /coverage", Readers, Words: "?indicator={indicator}&region={region}&period=2020"),
        new("GET /codes", Everybody),
        new("GET /keys", [Role.Auditor, Role.Administrator]),
        new("POST /keys", [Role.Administrator], Reach.Region, Writes: true, Body:
            """{ "name": "tried", "roles": ["reader"], "scope": ["{region}"] }"""),
        new("DELETE /keys/{id}", [Role.Administrator]),
        new("GET /keys/self", Everybody),
        new("GET /access-log", [Role.Auditor]),
    ];
}
