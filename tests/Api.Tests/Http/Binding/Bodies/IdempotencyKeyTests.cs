using System.Net;

namespace Indicators.Api.Tests.Http.Binding.Bodies;

public sealed class RepetitionTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_repeated_write_is_answered_as_the_first_and_writes_nothing()
    {
        var first = await Post("a-1", Body("360100", 1));
        await Post("a-2", Body("360100", 2));

        var again = await Post("a-1", Body("360100", 1));

        first.ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 1 0 0 0");
        again.Text.ShouldBe(first.Text);
        (await _client.Get("/api/v1/actuals?region=360100")).Only.Text("value").ShouldBe("2");
    }

    [Fact]
    public async Task Another_body_path_or_method_under_the_key_is_refused()
    {
        await Post("b-1", Body("360200", 1));

        (await Post("b-1", Body("360200", 2))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-mismatch");
        (await _client.Post("/api/v1/targets", Body("360200", 1), ("Idempotency-Key", "b-1")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-mismatch");
        (await _client.Delete("/api/v1/actuals?indicator=patent-applications&region=360200&period=2013", ("Idempotency-Key", "b-1")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-mismatch");
    }

    [Fact]
    public async Task A_refused_write_is_not_remembered_and_an_unchanged_one_is()
    {
        (await Post("c-1", Body("360300", 1).Replace("patent-applications", "no-such"))).ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, "0 indicator unknown-indicator");
        (await Post("c-1", Body("360300", 1))).Receipt.ShouldBe("1 1 0 0 0");
        (await Post("c-2", Body("360300", 1))).Receipt.ShouldBe("1 0 0 1 0");
        await Post("c-3", Body("360300", 2));

        (await Post("c-2", Body("360300", 1))).Receipt.ShouldBe("1 0 0 1 0");
        (await _client.Get("/api/v1/actuals?region=360300")).Only.Text("value").ShouldBe("2");
    }

    [Fact]
    public async Task A_repeated_delete_deletes_once()
    {
        const string path = "/api/v1/actuals?indicator=patent-applications&region=360400&period=2013";
        await Post("d-1", Body("360400", 1));
        var first = await _client.Delete(path, ("Idempotency-Key", "d-2"));
        await Post("d-3", Body("360400", 2));

        (await _client.Delete(path, ("Idempotency-Key", "d-2"))).Text.ShouldBe(first.Text);
        var inEnglish = await _client.Delete($"{path}&lang=en", ("Idempotency-Key", "d-2"));
        (inEnglish.Revision, inEnglish.Receipt).ShouldBe((first.Revision, "1 0 0 0 1"));
        inEnglish.Warnings.ShouldBe(first.Warnings);
        (await _client.Get("/api/v1/actuals?region=360400")).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_would_be_refused_by_now_is_answered_as_it_was()
    {
        var provisional = Body("360500", 1).Replace("\"value\"", "\"status\": \"provisional\", \"value\"");
        var first = await Post("e-1", provisional);
        await Post("e-2", Body("360500", 2));

        (await Post("e-1", provisional)).ShouldBe(HttpStatusCode.OK).Text.ShouldBe(first.Text);
    }

    [Theory]
    [InlineData("with space", 1)]
    [InlineData("x", 201)]
    public async Task A_key_that_is_none_is_refused(string key, int times) =>
        (await Post(string.Concat(Enumerable.Repeat(key, times)), Body("360600", 1)))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "Idempotency-Key bad-idempotency-key");

    [Fact]
    public async Task One_request_sent_many_times_at_once_writes_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post("f-1", Body("360700", 1))));

        answers.Select(answer => answer.Text).Distinct().ShouldHaveSingleItem();
        (await _client.Get("/api/v1/changes?since=0&region=360700")).Items.Count.ShouldBe(1);
    }

    private static string Body(string region, int value) =>
        $$"""{ "actuals": [{ "indicator": "patent-applications", "region": "{{region}}", "period": "2013", "value": {{value}} }] }""";

    private Task<Answer> Post(string key, string body) => _client.Post("/api/v1/actuals", body, ("Idempotency-Key", key));
}
