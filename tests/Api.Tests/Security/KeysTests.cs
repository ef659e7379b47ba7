using System.Net;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Security;

public sealed class KeysTests(KeyedService service) : IClassFixture<KeyedService>
{
    private const string Self = "/api/v1/keys/self";

    [Fact]
    public async Task A_key_is_shown_once_and_works_in_either_header()
    {
        var key = await service.Make("reporter", "421200");
        key.Text.ShouldMatch($"^ind_{key.Id}_[0-9a-f]{{64}}$");

        var self = (await service.Client.Get(Self, ("X-Api-Key", key.Text))).ShouldBe(HttpStatusCode.OK);
        self.Json.Text("name").ShouldBe(key.Name);
        self.Json.Text("scope").ShouldBe("""["421200"]""");
        self.Json.Text("permissions").ShouldContain("actuals.write");
        self.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await service.Client.Get(Self, ("Authorization", $"Bearer {key.Text}"))).ShouldBe(HttpStatusCode.OK).Text.ShouldBe(self.Text);

        var listed = (await service.Client.Get("/api/v1/keys", KeyedService.Header(KeyedService.AdminKey))).ShouldBe(HttpStatusCode.OK);
        listed.Items.ShouldContain(item => item.Text("id") == key.Id && item.Text("lastUsed").Length > 0);
        listed.Text.ShouldNotContain(key.Text.Split('_')[2]);
    }

    [Fact]
    public async Task A_name_says_whose_key_it_is()
    {
        await service.Make("reader", "421200", "名称", owner: "甲局");
        await service.Make("reader", "421200", "名称", owner: "甲局");
        foreach (var (name, fault) in new[] { ("名称", "name name-taken"), ("a\\nb", "name bad-name") })
        {
            (await service.Client.Post(
                "/api/v1/keys", $$"""{ "name": "{{name}}", "owner": "乙局", "roles": ["reader"], "scope": ["421200"] }""",
                KeyedService.Header(KeyedService.AdminKey))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, fault);
        }
    }

    [Fact]
    public async Task Only_a_digest_of_it_is_stored()
    {
        var key = await service.Make("reader", "100000");

        var stored = Database.Access.List()[key.Id]!;
        stored.Digest.Length.ShouldBe(64);
        key.Text.ShouldNotContain(stored.Digest);
    }

    [Fact]
    public async Task A_key_that_was_taken_back_is_refused_with_the_next_request()
    {
        var key = await service.Make("auditor", "100000");
        (await service.Get(Self, key)).ShouldBe(HttpStatusCode.OK);

        (await service.Client.Delete($"/api/v1/keys/{key.Id}", KeyedService.Header(KeyedService.AdminKey)))
            .ShouldBe(HttpStatusCode.OK).Json.Text("revoked").ShouldNotBeEmpty();
        (await service.Get(Self, key)).ShouldBeProblem(HttpStatusCode.Forbidden, "key-revoked");
        (await service.Client.Delete("/api/v1/keys/0000000000", KeyedService.Header(KeyedService.AdminKey)))
            .ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_key_ends_when_it_says()
    {
        var text = $"ind_abcdefabcd_{new string('0', 64)}";
        Database.Access.Add(
            new()
            {
                Id = "abcdefabcd",
                Name = "last year's",
                Roles = [Role.Reader],
                Scope = new AccessScope([1 << 20]),
                Digest = Indicators.Api.Security.KeyText.Digest(text),
                Created = DateTimeOffset.UnixEpoch,
                Expires = DateTimeOffset.UnixEpoch.AddDays(1),
            },
            new() { Time = DateTimeOffset.UnixEpoch, Event = AccessEvent.KeyCreated });

        (await service.Client.Get(Self, ("X-Api-Key", text))).ShouldBeProblem(HttpStatusCode.Forbidden, "key-expired");
    }

    [Theory]
    [InlineData("ind_")]
    [InlineData("ind_0000000000_0000")]
    [InlineData("secret ")]
    [InlineData("Secret")]
    public async Task What_is_no_key_opens_nothing(string text) =>
        (await service.Client.Get(Self, ("Authorization", $"Bearer x{text}"))).ShouldBeProblem(HttpStatusCode.Forbidden, "key-wrong");

    [Fact]
    public async Task The_secret_of_another_key_does_not_open_a_key()
    {
        var (one, other) = (await service.Make("reader", "100000"), await service.Make("reader", "100000"));
        (await service.Client.Get(Self, ("X-Api-Key", $"ind_{one.Id}_{other.Text.Split('_')[2]}")))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "key-wrong");
    }

    [Fact]
    public async Task Nobody_gives_more_than_he_has()
    {
        var administrator = await service.Make("administrator", "421200");
        await service.Make("reporter", "421202", by: administrator.Text);

        (await service.Client.Post(
            "/api/v1/keys", """{ "name": "wider", "roles": ["reader"], "scope": ["421202", "420000"] }""",
            KeyedService.Header(administrator.Text))).ShouldBeProblem(HttpStatusCode.Forbidden, "scope out-of-scope");
        var outside = await service.Make("reader", "360100");
        (await service.Client.Delete($"/api/v1/keys/{outside.Id}", KeyedService.Header(administrator.Text)))
            .ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await service.Client.Get("/api/v1/keys", KeyedService.Header(administrator.Text))).Items
            .ShouldAllBe(item => item.Text("scope").StartsWith("[\"4212"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_key_is_told_all_at_once() =>
        (await service.Client.Post(
            "/api/v1/keys", """{ "roles": ["boss"], "scope": [], "expires": "2020-01-01" }""",
            KeyedService.Header(KeyedService.AdminKey)))
            .ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity, "name required", "roles unknown-choice", "scope required", "expires past-expiry");

    private Database Database => service.Services.GetRequiredService<Database>();
}
