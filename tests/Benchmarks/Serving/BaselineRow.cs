namespace Indicators.Benchmarks.Serving;

/// <summary>A row of the baseline's ranking with no more columns than are asked for.</summary>
public sealed class BaselineRanked
{
    public string Region { get; init; } = "";

    public string RegionName { get; init; } = "";

    public double? Value { get; init; }

    public double? Growth { get; init; }

    public long? Rank { get; init; }
}

/// <summary>A row of any of the baseline's answers.</summary>
public sealed class BaselineRow
{
    public string Region { get; init; } = "";

    public string RegionName { get; init; } = "";

    public long? Period { get; init; }

    public double? Value { get; init; }

    public double? Base { get; init; }

    public double? Growth { get; init; }

    public double? Required { get; init; }

    public double? Completion { get; init; }

    public double? Score { get; init; }

    public long? Rank { get; init; }

    public long? Of { get; init; }
}
