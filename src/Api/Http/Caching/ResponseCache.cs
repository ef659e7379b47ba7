using System.Collections.Concurrent;
using Indicators.Api.Configuration;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Caching;
using Indicators.Storage.Versions;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// Answers are kept as they were sent, so many bytes of them as are set. Before one is sent again it is looked up whether
/// anything that it was read from has changed: a request after a write never gets the answer of before. What several ask at once is worked
/// out once. One answer serves all who have the permission that its route needs, unless it depends on the internal figures that its caller
/// may see: then it serves those who see the same.
/// </summary>
public sealed class ResponseCache(Database database, TimeProvider clock, Settings settings, AccessLog log) : IDisposable
{
    private readonly BoundedCache<Question, CachedResponse> _answers = new(settings.AnswerBytes);
    private readonly ConcurrentDictionary<Question, TaskCompletionSource> _underWay = new();

    public CacheUse Use => _answers.Use;

    public async Task Serve(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Path.StartsWithSegments("/api/v1"))
        {
            await next(context);
            return;
        }

        var (question, caller) = (Question.Of(context, clock), Caller.Of(context));
        if (await Current(question, context, caller) is { } answer) await SendAgain(answer, context);
        else await WorkOut(context, question, caller, next);
    }

    private Task SendAgain(CachedResponse answer, HttpContext context)
    {
        log.Note(context, answer.IsInternal, answer.IsExport);
        return answer.Send(context);
    }

    public void Dispose() => _answers.Dispose();

    private async ValueTask<CachedResponse?> Current(Question question, HttpContext context, Caller caller) =>
        (_answers.TryGet(question, out var answer) || _answers.TryGet(question with { View = caller.View }, out answer))
        && caller.May(answer.Permission)
        && await Holds(answer.Dependencies!, context)
            ? answer
            : null;

    // It is looked up after this request has come.
    private async ValueTask<bool> Holds(CacheDependencies basis, HttpContext context)
    {
        if (context.Features.Get<InnerRequest>() is { } inner) return database.HeldAt(basis, inner.Newest);
        var (holds, by) = await database.StillHolds(
            basis, MinimumRevision.Of(context.Request), context.Features.Get<KnownHead>()?.Head);
        if (holds) StandInHeaders.Set(context.Response, by);
        return holds;
    }

    private async Task WorkOut(HttpContext context, Question asked, Caller caller, RequestDelegate next)
    {
        var question = asked with { View = caller.View };
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _underWay.GetOrAdd(question, mine);
        // Who is asked within another has its place, for which the first may be waiting.
        if (first != mine && context.Features.Get<InnerRequest>() is null)
        {
            if (!await Ends(first.Task, context)) return;
            if (await Current(asked, context, caller) is { } answer)
            {
                await SendAgain(answer, context);
                return;
            }
        }

        // Those who wait go on before it is sent: this client may be slow.
        var keeps = settings.AnswerBytes > 0;
        context.Features.Set(new CacheWriter(keeps, answer =>
        {
            if (keeps && answer.Dependencies is { IsOfViewer: var isOwn })
                _answers.Set(isOwn ? question : asked, answer, question.Bytes + answer.Bytes);
            Done();
        }, Done));
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

    // Who waits for what another works out has as long as for what he would himself.
    private async Task<bool> Ends(Task first, HttpContext context)
    {
        try
        {
            await first.WaitAsync(settings.RequestTime, clock, context.RequestAborted);
            return true;
        }
        catch (TimeoutException)
        {
            await RequestCosts.TookTooLong(context, settings);
            return false;
        }
        catch (OperationCanceledException)
        {
            // He has left.
            return false;
        }
    }

    /// <summary>
    /// All of a request that an answer depends on. The month is what a code means today where no period is asked for. The view is null
    /// where the answer is the same for all.
    /// </summary>
    private readonly record struct Question(
        string Path, string Query, string Accept, string Languages, int Month, string? View = null)
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
                now.Year * 12 + now.Month);
        }
    }
}
