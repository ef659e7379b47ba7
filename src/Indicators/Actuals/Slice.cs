using Indicators.Periods;

namespace Indicators.Actuals;

/// <summary>The actuals of one indicator and period as one revision knew them, in order of region id. Immutable.</summary>
public sealed record Slice(Period Period, int[] Regions, Cell[] Cells)
{
    public static Slice Empty(Period period) => new(period, [], []);

    /// <summary>Those of some regions (in order of id): itself when it has no others.</summary>
    public Slice Only(ReadOnlySpan<int> regions)
    {
        List<int> kept = new(Regions.Length);
        for (int asked = 0, stored = 0; asked < regions.Length && stored < Regions.Length;)
        {
            switch (regions[asked].CompareTo(Regions[stored]))
            {
                case 0: kept.Add(stored++); asked++; break;
                case < 0: asked++; break;
                default: stored++; break;
            }
        }

        return kept.Count == Regions.Length ? this : new(Period, [.. kept.Select(at => Regions[at])], [.. kept.Select(at => Cells[at])]);
    }

    /// <summary>With those of regions that come after.</summary>
    public Slice Then(Slice later) =>
        Regions.Length == 0 ? later : later.Regions.Length == 0 ? this : new(Period, [.. Regions, .. later.Regions], [.. Cells, .. later.Cells]);

    /// <summary>The same with other cells in the place of some, or without some.</summary>
    public Slice With(IEnumerable<(int Region, Cell? Cell)> others)
    {
        var cells = new SortedDictionary<int, Cell>(Regions.Zip(Cells).ToDictionary(pair => pair.First, pair => pair.Second));
        foreach (var (region, cell) in others)
        {
            cells.Remove(region);
            if (cell is { } other)
            {
                cells.Add(region, other);
            }
        }

        return new(Period, [.. cells.Keys], [.. cells.Values]);
    }

    /// <summary>What is read from the cell of each region asked for (in order of id), from null where nothing is stored.</summary>
    public T[] At<T>(ReadOnlySpan<int> regions, Func<Cell?, T> read)
    {
        var column = new T[regions.Length];
        for (int asked = 0, stored = 0; asked < regions.Length; asked++)
        {
            while (stored < Regions.Length && Regions[stored] < regions[asked]) stored++;
            column[asked] = read(stored < Regions.Length && Regions[stored] == regions[asked] ? Cells[stored] : null);
        }

        return column;
    }
}
