using System.Net;
using Indicators.Api.Security;

namespace Indicators.Api.Tests.Security;

public sealed class KeyTriesTests
{
    private const string Self = "/api/v1/keys/self";

    [Fact]
    public async Task After_ten_wrong_keys_in_a_minute_none_that_can_be_guessed_is_compared()
    {
        await using var service = new KeyedService();
        var key = await service.Make("auditor", "100000");
        for (var tried = 0; tried < KeyTries.Most; tried++)
            (await service.Client.Get(Self, ("X-Api-Key", $"guess {tried}"))).ShouldBeProblem(HttpStatusCode.Forbidden, "key-wrong");

        var limited = (await service.Client.Get(Self, ("X-Api-Key", "guess"))).ShouldBeProblem(
            HttpStatusCode.TooManyRequests, "too-many-tries");
        limited.Headers.RetryAfter!.Delta.ShouldBe(KeyTries.Window);
        (await service.Client.Get(Self, ("X-Api-Key", KeyedService.AdminKey)))
            .ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-tries");
        (await service.Client.Get("/api/v1/actuals", ("X-Api-Key", "guess")))
            .ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-tries");

        // A key of 256 random bits is not guessed, and its holder not locked out by a neighbour.
        var log = (await service.Get("/api/v1/access-log?event=refused", key)).ShouldBe(HttpStatusCode.OK);
        log.Items.Count.ShouldBe(KeyTries.Most);
        log.Items.ShouldAllBe(entry => entry.Text("detail") == "key-wrong" && entry.Text("action") == $"GET {Self}");
        (await service.Client.Get("/api/v1/actuals")).ShouldBe(HttpStatusCode.OK);
    }
}
