using Indicators.Api.Http.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Http.Caching;

/// <summary>
/// What several ask at once is worked out once; who waits for that has a second here, as for what he would work out himself.
/// </summary>
public sealed class WaitingForAnotherTests(WaitingForAnotherTests.Impatient service)
    : IClassFixture<WaitingForAnotherTests.Impatient>
{
    [Fact(Timeout = 60_000)]
    public async Task Who_waits_for_what_another_works_out_waits_no_longer_than_for_an_answer_of_his_own()
    {
        var answers = service.Services.GetRequiredService<ResponseCache>();
        var end = new TaskCompletionSource();
        var first = answers.Serve(Asking(), _ => end.Task);
        var second = Asking();

        await answers.Serve(second, _ => throw new InvalidOperationException("He asked by himself."));

        second.Response.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        second.Response.Headers.RetryAfter.ToString().ShouldNotBeEmpty();
        first.IsCompleted.ShouldBeFalse();
        end.SetResult();
        await first;
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_leaves_waits_no_more()
    {
        var answers = service.Services.GetRequiredService<ResponseCache>();
        var end = new TaskCompletionSource();
        using var leaves = new CancellationTokenSource();
        var first = answers.Serve(Asking(), _ => end.Task);
        var second = Asking();
        second.RequestAborted = leaves.Token;
        var waiting = answers.Serve(second, _ => throw new InvalidOperationException("He asked by himself."));

        await leaves.CancelAsync();

        await waiting;
        first.IsCompleted.ShouldBeFalse();
        end.SetResult();
        await first;
    }

    private DefaultHttpContext Asking()
    {
        var context = new DefaultHttpContext { RequestServices = service.Services };
        (context.Request.Method, context.Request.Path, context.Response.Body) = ("GET", "/api/v1/codes", new MemoryStream());
        return context;
    }

    public sealed class Impatient : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:RequestSeconds"] = "1" };
    }
}
