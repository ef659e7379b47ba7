using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>What is stored of one indicator and period, in order of region.</summary>
public interface ISlice<TSelf>
    where TSelf : ISlice<TSelf>
{
    Period Period { get; }

    static abstract TSelf Empty(Period period);

    /// <summary>With what is of regions that come after.</summary>
    TSelf Then(TSelf later);
}

/// <summary>A slice as it is kept in memory.</summary>
public interface IEncodedSlice<TSelf, TSlice>
    where TSelf : IEncodedSlice<TSelf, TSlice>
{
    /// <summary>What keeping it takes.</summary>
    long Bytes { get; }

    static abstract TSelf Of(TSlice slice);

    /// <summary>What is of some regions (in order of id).</summary>
    TSlice Only(ReadOnlySpan<int> regions);
}
