using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>The actuals of one indicator and period as one revision knew them, in order of region id. Immutable.</summary>
public sealed record ActualSlice(Period Period, int[] Regions, StoredObservation[] Observations) : ISlice<ActualSlice>
{
    public static ActualSlice Empty(Period period) => new(period, [], []);

    /// <summary>Those of some regions (in order of id): itself when it has no others.</summary>
    public ActualSlice Only(ReadOnlySpan<int> regions)
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

        return kept.Count == Regions.Length
            ? this
            : new(Period, [.. kept.Select(at => Regions[at])], [.. kept.Select(at => Observations[at])]);
    }

    /// <summary>With those of regions that come after.</summary>
    public ActualSlice Then(ActualSlice later) =>
        Regions.Length == 0
            ? later
            : later.Regions.Length == 0 ? this : new(Period, [.. Regions, .. later.Regions], [.. Observations, .. later.Observations]);

    /// <summary>The same with other cells in the place of some, or without some.</summary>
    public ActualSlice With(IEnumerable<(int Region, StoredObservation? Cell)> others)
    {
        var cells = new SortedDictionary<int, StoredObservation>(
            Regions.Zip(Observations).ToDictionary(pair => pair.First, pair => pair.Second));
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
    public T[] At<T>(ReadOnlySpan<int> regions, Func<StoredObservation?, T> read) =>
        Array.ConvertAll(PlacesOf(regions), place => read(place < 0 ? null : Observations[place]));

    /// <summary>Where the cell of each region asked for (in order of id) stands; negative where nothing is stored.</summary>
    public int[] PlacesOf(ReadOnlySpan<int> regions)
    {
        var places = new int[regions.Length];
        for (int asked = 0, stored = 0; asked < places.Length; asked++)
        {
            while (stored < Regions.Length && Regions[stored] < regions[asked]) stored++;
            places[asked] = stored < Regions.Length && Regions[stored] == regions[asked] ? stored : -1;
        }

        return places;
    }
}
