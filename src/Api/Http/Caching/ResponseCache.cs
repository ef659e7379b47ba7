using System.Collections.Concurrent;
using System.Security.Claims;
using Indicators.Api.Configuration;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Storage;
using Indicators.Storage.Caching;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// Answers are kept as they were sent, so many bytes of them as are set. Before one is sent again it is looked up whether
/// anything that it was read from has changed: a request after a write never gets the answer of before. What several ask at once is worked
/// out once.
/// </summary>
public sealed class ResponseCache(Database database, TimeProvider clock, Settings settings) : IDisposable
{
    private readonly BoundedCache<Question, CachedResponse> _answers = new(settings.AnswerBytes);
    private readonly ConcurrentDictionary<Question, TaskCompletionSource> _underWay = new();

    public Task Serve(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Path.StartsWithSegments("/api/v1")) return next(context);
        var question = Question.Of(context, clock);
        return Current(question, context.Request) is { } answer ? answer.Send(context) : WorkOut(context, question, next);
    }

    public void Dispose() => _answers.Dispose();

    // Whether it holds is looked up after this request has come.
    private CachedResponse? Current(Question question, HttpRequest request) =>
        _answers.TryGet(question, out var answer) && database.StillHolds(answer.Dependencies!, MinimumRevision.Of(request)) ? answer : null;

    private async Task WorkOut(HttpContext context, Question question, RequestDelegate next)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _underWay.GetOrAdd(question, mine);
        if (first != mine)
        {
            await first.Task;
            if (Current(question, context.Request) is { } answer)
            {
                await answer.Send(context);
                return;
            }
        }

        // Those who wait go on before it is sent: this client may be slow.
        var keeps = settings.AnswerBytes > 0;
        context.Features.Set(new CacheWriter(keeps, answer =>
        {
            if (keeps && answer.Dependencies is not null) _answers.Set(question, answer, question.Bytes + answer.Bytes);
            Done();
        }));
        try
        {
            await next(context);
        }
        finally
        {
            Done();
        }

        void Done()
        {
            if (_underWay.TryRemove(KeyValuePair.Create(question, mine))) mine.SetResult();
        }
    }

    /// <summary>
    /// All of a request that an answer depends on. Callers who may do the same are one: nobody gets what only others may read. The month is
    /// what a code means today where no period is asked for.
    /// </summary>
    private readonly record struct Question(
        string Path, string Query, string Accept, string Languages, bool HasKey, ClaimsPrincipal Caller, int Month)
    {
        /// <summary>What keeping it takes.</summary>
        public long Bytes => sizeof(char) * ((long)Path.Length + Query.Length + Accept.Length + Languages.Length);

        public static Question Of(HttpContext context, TimeProvider clock)
        {
            var (request, now) = (context.Request, clock.GetUtcNow().AddHours(8));
            return new(
                request.Path.Value!,
                request.QueryString.Value!,
                request.Headers.Accept.ToString(),
                request.Headers.AcceptLanguage.ToString(),
                ETags.HasKey(request),
                context.User,
                now.Year * 12 + now.Month);
        }
    }
}
