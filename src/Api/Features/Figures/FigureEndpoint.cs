using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>The one mechanism behind all figure routes: words → query → rows → page.</summary>
public static class FigureEndpoint
{
    public static Results<Page<FigureItem>, Problem> Answer(
        Words words, Database database, TimeProvider clock, MeasureSet? measures, bool allTargets = false)
    {
        using var snapshot = words.Open(database);
        var reader = new FigureReader(words, snapshot, clock);
        var query = reader.Read(measures ?? Asked(words), allTargets);
        var since = SinceRules.Read(words, snapshot);
        IReadOnlyList<string> chosen = [.. MeasureWords.Of(query), .. since is null ? [] : new[] { FigureWords.Since.Name }];
        var order = Sorting<FigureItem>.Read(words, FigureWords.Sort, chosen);
        if (words.Refused(FigureRules.Instance) is { } problem) return problem;

        if (query.Asks(MeasureSet.Pace)) words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
        var shown = new FigureRows(query, chosen, reader.Precision, words.Language);
        IReadOnlyList<FigureRow> rows = [.. query.Answer(snapshot)];
        if (since is null && order.IsNone) return words.Page(snapshot, rows, shown.Show, chosen);

        IReadOnlyList<FigureItem> items = [.. rows.Select(shown.Show)];
        if (since is { } revision)
        {
            using var then = database.Read(AsOf.Revision(revision));
            items = Differences<FigureItem>.Since([.. query.Answer(then).Select(shown.Show)], items);
        }

        return words.Page(snapshot, order.Apply(items), chosen);
    }

    private static MeasureSet Asked(Words words) => words.ChoicesOf(FigureWords.Measure)
        .Aggregate(MeasureSet.Value, (all, word) => all | MeasureWords.Measure(word));
}
