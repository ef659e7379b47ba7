using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>The one mechanism behind all figure routes: words → query → rows → page.</summary>
public static class FigureEndpoint
{
    public static Results<Page<FigureItem>, Problem> Answer(
        Words words, Database database, TimeProvider clock, MeasureSet? measures, bool allTargets = false)
    {
        using var snapshot = words.Open(database);
        var reader = new FigureReader(words, snapshot, clock);
        var query = reader.Read(measures ?? Asked(words), allTargets);
        var order = Sorting<FigureItem>.Read(words, FigureWords.Sort);
        if (words.Refused() is { } problem)
        {
            return problem;
        }

        var shown = new FigureRows(query, reader.Precision, words.Language);
        var items = query.Answer(snapshot).Select(shown.Show).ToList();
        return words.Page(snapshot, order.Apply(items), MeasureWords.Of(query));
    }

    private static MeasureSet Asked(Words words) => words.ChoicesOf(FigureWords.Measure)
        .Aggregate(MeasureSet.Value, (all, word) => all | MeasureWords.Measure(word));
}
