using FastEndpoints;
using Indicators.Api.Http.Binding;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Api.Features.AccessLogs;

/// <summary>
/// What the keys within the caller's scope were used for, the newest first; who sees all sees the refused that are no keys, too.
/// </summary>
public sealed class ListAccessLog(Database database, AccessLog log)
    : Endpoint<QueryParameters, Results<Ok<AccessLogPage>, ProblemResult>>
{
    private const int PageRows = 1_000;

    private static readonly QueryParameter Event = QueryParameter.Choice<AccessEvent>("event", "Only what is of this kind.");
    private static readonly QueryParameter Who = new("who", "Only of the key of this name or id.") { Example = "咸宁市科技局" };
    private static readonly QueryParameter From =
        new("from", "Not before this RFC 3339 time, or date at +08:00.") { Example = "2026-07-01" };

    private static readonly QueryParameter To =
        new("to", "Before this RFC 3339 time, or the end of this date.") { Example = "2026-07-31" };

    private static readonly QueryParameter Limit = QueryParameter.Limit with
    {
        Description = "At most so many entries, 1,000 unless said otherwise; the rest by next.",
        Range = (1, PageRows),
    };

    public override void Configure()
    {
        Get("/access-log");
        Permissions(Permission.ReadAccessLog);
        Description(route => route
            .WithName("listAccessLog").WithTags("Access").WithSummary("What keys were used for, the newest first")
            .Reads(Event, Who, From, To, Limit, QueryParameter.Cursor, QueryParameter.Lang).NeverKept());
    }

    public override Task<Results<Ok<AccessLogPage>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<Ok<AccessLogPage>, ProblemResult> Answer(QueryParameters words)
    {
        var limit = words.Limit ?? PageRows;
        var filter = new AccessLogFilter(
            words.Cursor?.Offset ?? long.MaxValue, limit + 1, words.Choice<AccessEvent>(Event), words.Text(Who),
            Time(words, From, TimeText.BeginningOf), Time(words, To, TimeText.EndOf));
        using var snapshot = words.Now(database);
        words.CheckCursor(snapshot);
        if (filter is { From: { } from, Until: { } until } && from >= until)
            words.Errors.Add(From.Name, ErrorCode.ConflictingWords, From.Name, To.Name);
        if (words.Refused() is { } problem) return problem;

        var (tree, scope) = (snapshot.Catalogue.Regions, Caller.Of(HttpContext).Scope);
        if (!scope.IsWhole)
        {
            var keys = database.Access.Keys().All.Where(key => scope.Covers(tree, key.Scope));
            filter = filter with { Keys = [.. keys.Select(key => key.Id)] };
        }

        log.Flush();
        var entries = database.Access.Log(filter);
        var next = entries.Count > limit
            ? new PageCursor((int)entries[limit].Number, snapshot.At(snapshot.Revision)).Write(words.Request)
            : null;
        return TypedResults.Ok(new AccessLogPage([.. entries.Take(limit).Select(entry => new AccessLogRow(entry))], next));
    }

    private static DateTimeOffset? Time(QueryParameters words, QueryParameter word, Func<string, DateTimeOffset?> read)
    {
        if (words.Text(word) is not { } text) return null;
        if (read(text) is { } time) return time;
        words.Errors.Add(word.Name, ErrorCode.BadTime, text);
        return null;
    }
}
