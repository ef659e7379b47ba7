using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
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
        var query = reader.Read(measures ?? words.ChoicesOf(FigureParameters.Measure), allTargets);
        var since = SinceRules.Read(words, snapshot);
        IReadOnlyList<string> chosen = [.. query.Chosen(), .. since is null ? [] : new[] { FigureParameters.Since.Name }];
        var order = RowSort<FigureItem>.Read(words, FigureParameters.Sort, chosen);
        if (words.Refused(FigureRules.Instance) is { } problem) return problem;

        if (query.HasLights()) words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
        var shown = new FigurePresenter(query, chosen, reader.Precision, words.Language);
        IReadOnlyList<FigureRow> rows = [.. query.Answer(snapshot)];
        if (since is null && order.IsNone) return words.Page(snapshot, rows, shown.Show, chosen);

        IReadOnlyList<FigureItem> items = [.. rows.Select(shown.Show)];
        if (since is { } revision)
        {
            using var then = words.Open(database, revision);
            items = RowDiff<FigureItem>.Since([.. (query.In(then.Catalogue)?.Answer(then) ?? []).Select(shown.Show)], items);
        }

        return words.Page(snapshot, order.Apply(items), chosen);
    }

    /// <summary>The words of all that a query shows, and total when there is one.</summary>
    public static IReadOnlyList<string> Chosen(this FigureQuery query) =>
        [.. query.Measures.Select(measure => measure.Word), .. query.Total ? [FigureParameters.Total.Name] : Array.Empty<string>()];

    /// <summary>Whether rows show a light, and so the answer the scheme that it is by.</summary>
    public static bool HasLights(this FigureQuery query) => query.Measures.Any(measure => measure.ShowsLights);
}
