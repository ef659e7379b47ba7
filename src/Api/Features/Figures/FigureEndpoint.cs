using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>The one mechanism behind all figure routes: words → query → rows → page.</summary>
public static class FigureEndpoint
{
    public static Results<PageResult<FigureItem>, ProblemResult> Answer(
        QueryParameters words, Database database, TimeProvider clock, MeasureSet? measures, bool allTargets = false)
    {
        using var snapshot = words.Open(database);
        var reader = new FigureQueryReader(words, snapshot, clock);
        var query = reader.Read(measures ?? Asked(words), allTargets);
        var since = SinceRules.Read(words, snapshot);
        IReadOnlyList<string> chosen = [.. MeasureCodes.Of(query), .. since is null ? [] : new[] { FigureParameters.Since.Name }];
        var order = RowSort<FigureItem>.Read(words, FigureParameters.Sort, chosen);
        if (words.Refused(FigureRules.Instance) is { } problem) return problem;

        if (query.Asks(MeasureSet.Pace)) words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
        var shown = new FigurePresenter(query, chosen, reader.Precision, words.Language);
        IReadOnlyList<FigureRow> rows = [.. query.Answer(snapshot)];
        if (since is null && order.IsNone) return words.Page(snapshot, rows, shown.Show, chosen);

        IReadOnlyList<FigureItem> items = [.. rows.Select(shown.Show)];
        if (since is { } revision)
        {
            using var then = database.Read(AsOf.Revision(revision));
            items = RowDiff<FigureItem>.Since([.. query.Answer(then).Select(shown.Show)], items);
        }

        return words.Page(snapshot, order.Apply(items), chosen);
    }

    private static MeasureSet Asked(QueryParameters words) => words.ChoicesOf(FigureParameters.Measure)
        .Aggregate(MeasureSet.Value, (all, word) => all | MeasureCodes.Measure(word));
}
