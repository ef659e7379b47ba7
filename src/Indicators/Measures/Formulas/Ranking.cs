using System.Buffers;
using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>并列: 1,1,3 or 1,1,2.</summary>
public enum TieRule { Standard, Dense }

/// <summary>A place among peers 排名.</summary>
/// <param name="Tied">Whether another has the same place.</param>
public readonly record struct RankResult(int Rank, bool Tied);

public static class Ranking
{
    // All of what was to be done, and none of it.
    private static readonly Rational Whole = 100;

    /// <summary>
    /// The keys of completions or paces, with those that have none but are met or not level with the best or with the worst; the met before
    /// the others where nobody has a key.
    /// </summary>
    /// <param name="met">For each key, null where that is not known or a key is there.</param>
    public static ValueOrReason[] Levelled(ValueOrReason[] keys, bool?[] met)
    {
        if (Array.TrueForAll(met, one => one is null)) return keys;
        var known = keys.Where(key => key.HasValue).Select(key => key.Value).ToList();
        var (best, worst) = known.Count > 0 ? (known.Max(), known.Min()) : (Whole, 0);
        return [.. keys.Zip(met, (key, isMet) => isMet switch { null => key, true => best, false => worst })];
    }

    /// <summary>The place of each key among those that have a value; null for the others. O(n log n), equal keys tie.</summary>
    public static RankResult?[] Of(ReadOnlySpan<ValueOrReason> keys, bool higherFirst, TieRule ties)
    {
        var (sorted, order, ranked) = (ArrayPool<Rational>.Shared.Rent(keys.Length), ArrayPool<int>.Shared.Rent(keys.Length), 0);
        for (var index = 0; index < keys.Length; index++)
        {
            if (keys[index].HasValue)
            {
                order[ranked] = index;
                sorted[ranked++] = higherFirst ? -keys[index].Value : keys[index].Value;
            }
        }

        Array.Sort(sorted, order, 0, ranked);

        var places = new RankResult?[keys.Length];
        for (int start = 0, group = 1; start < ranked; group++)
        {
            var end = start + 1;
            while (end < ranked && sorted[end] == sorted[start])
            {
                end++;
            }

            var place = new RankResult(ties == TieRule.Dense ? group : start + 1, end - start > 1);
            for (; start < end; start++)
            {
                places[order[start]] = place;
            }
        }

        ArrayPool<Rational>.Shared.Return(sorted, clearArray: true);
        ArrayPool<int>.Shared.Return(order);
        return places;
    }
}
