using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Indicators.Api.Http;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>The rows that are not as they were at an earlier revision, with the old figures beside the new.</summary>
public static class Differences
{
    private static readonly IReadOnlyList<JsonPropertyInfo> Fields =
        [.. Json.Options.GetTypeInfo(typeof(FigureItem)).Properties.Where(property => property.Get is not null && property.Name != "was")];

    public static IReadOnlyList<FigureItem> Since(IReadOnlyList<FigureItem> then, IReadOnlyList<FigureItem> now)
    {
        var before = then.GroupBy(Key).ToDictionary(group => group.Key, group => group.First());
        List<FigureItem> changed = [];
        foreach (var item in now)
        {
            var old = before.GetValueOrDefault(Key(item));
            var was = old is null ? null : Was(old, item);
            if (was is { Count: 0 }) continue;
            item.Was = was;
            changed.Add(item);
        }

        return changed;
    }

    // What makes a row the same row: its cell and, where there are several, its target.
    private static object Key(FigureItem item) => (
        item.Indicator, item.Region, item.Period, item.Target?.Kind, item.Target?.Period, item.Target?.Commitment, item.Target?.SetBy);

    private static Dictionary<string, object?> Was(FigureItem then, FigureItem now) => Fields
        .Where(field => !Same(field.Get!(then), field.Get!(now)))
        .ToDictionary(field => field.Name, field => field.Get!(then));

    private static bool Same(object? first, object? second) => (first, second) switch
    {
        (string or null, _) or (_, null) => Equals(first, second),
        (IDictionary before, IDictionary after) => before.Count == after.Count && before.Keys.Cast<object>().All(key => Equals(before[key], after[key])),
        (IEnumerable before, IEnumerable after) => before.Cast<object>().SequenceEqual(after.Cast<object>()),
        _ => Equals(first, second),
    };
}
