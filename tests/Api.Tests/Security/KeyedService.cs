using System.Net;

namespace Indicators.Api.Tests.Security;

/// <summary>A service that needs keys, with that of the settings to make others by. What is public anybody reads.</summary>
public class KeyedService : Service
{
    public const string AdminKey = "secret";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Indicators:AdminKey"] = AdminKey };

    public static (string Name, string Value) Header(string key) => ("X-Api-Key", key);

    public async Task<MadeKey> Make(string role, string scope, string? name = null, string? by = null, string? owner = null)
    {
        var ofOwner = owner is null ? "" : $""" "owner": "{owner}", """;
        var made = await Client.Post(
            "/api/v1/keys",
            $$"""{ {{ofOwner}} "name": "{{name ?? $"{role} {scope}"}}", "roles": ["{{role}}"], "scope": ["{{scope}}"] }""",
            Header(by ?? AdminKey));
        var json = made.ShouldBe(HttpStatusCode.Created).Json;
        return new(json.Text("id"), json.Text("name"), json.Text("key"));
    }

    public Task<Answer> Get(string path, MadeKey? key) => key is null ? Client.Get(path) : Client.Get(path, Header(key.Text));

    public Task<Answer> Post(string path, string body, MadeKey key) => Client.Post($"/api/v1/{path}", body, Header(key.Text));

    public Task<Answer> Write(string list, string row, MadeKey key, string more = "") =>
        Client.Post($"/api/v1/{list}", $$"""{ "{{list}}": [{{row}}]{{more}} }""", Header(key.Text));

    /// <summary>Writes as who may do everything.</summary>
    public async Task<Answer> Store(string list, params string[] rows) =>
        (await Client.Post($"/api/v1/{list}", $$"""{ "{{list}}": [{{string.Join(',', rows)}}] }""", Header(AdminKey)))
            .ShouldBe(HttpStatusCode.OK);
}

public sealed record MadeKey(string Id, string Name, string Text);
