using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Measures.Columns;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>The one mechanism behind all figure routes: words → query → rows → page.</summary>
public static class FigureEndpoint
{
    public static Results<PageResult<FigureItem>, ProblemResult> Answer(
        QueryParameters words, Database database, TimeProvider clock, IReadOnlyList<string>? measures, bool allTargets = false)
    {
        using var snapshot = words.Open(database);
        var reader = new FigureQueryReader(words, snapshot, clock);
        measures ??= words.ChoicesOf(FigureParameters.Measure);
        var query = reader.Read(measures, allTargets);
        query = query with { Scenario = PreviewWord.Read(words, database, snapshot) };
        var since = words.Revision(FigureParameters.Since, snapshot);
        IReadOnlyList<string> chosen = [.. query.Chosen(), .. since is null ? [] : new[] { FigureParameters.Since.Name }];
        var columns = words.Columns<FigureItem>(chosen);
        var order = RowSort<FigureItem>.Read(words, FigureParameters.Sort, chosen);
        var only = OnlyRows.Read(words, measures);
        if (words.Refused(FigureRules.Instance) is { } problem) return problem;

        if (words.Limit is { } limit && since is null && order.IsNone && only.AreAll && !query.HasRowPerTarget)
        {
            var (page, hasMore) = query.Page(snapshot, words.Cursor?.Offset ?? 0, limit);
            return Lit(words.Slice(snapshot, columns, page.Select(Presenter(columns).Show), hasMore ? page.Count : null));
        }

        IReadOnlyList<FigureRow> rows = [.. query.Answer(snapshot)];
        if (since is { } revision)
        {
            using var then = words.Open(database, revision);
            var kept = Presenter([.. columns.Union(order.Columns)]);
            IReadOnlyList<FigureItem> before = [.. (query.In(then.Catalogue)?.Answer(then) ?? []).Select(kept.Keep)];
            var changed = RowDiff<FigureItem>.Since(before, [.. rows.Select(kept.Keep)], columns, row => kept.Gone(row, columns));
            return Lit(words.Page(snapshot, columns, order.Apply(only.Of(changed, item => item.Result.Row))));
        }

        rows = order.Apply(only.Of(rows, row => row), Presenter([.. order.Columns]).Show);
        return Lit(words.Page(snapshot, columns, rows, Presenter(columns).Show));

        Results<PageResult<FigureItem>, ProblemResult> Lit(Results<PageResult<FigureItem>, ProblemResult> page)
        {
            if (query.HasLights() && page.Result is not ProblemResult)
                words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
            return page;
        }

        FigurePresenter Presenter(IReadOnlyList<AnswerColumn<FigureItem>> shown) =>
            new(query, shown, reader.Precision, new RowLabels(words.Language, snapshot.Catalogue.Regions));
    }

    /// <summary>The words of all that a query shows, and total when there is one.</summary>
    public static IReadOnlyList<string> Chosen(this FigureQuery query) =>
        [.. query.Measures.Select(measure => measure.Word), .. query.Total ? [FigureParameters.Total.Name] : Array.Empty<string>()];

    /// <summary>Whether rows show a light, and so the answer the scheme that it is by.</summary>
    public static bool HasLights(this FigureQuery query) => query.Measures.Any(measure => measure.ShowsLights);
}
