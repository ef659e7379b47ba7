using System.Globalization;

namespace Indicators.Catalogue;

/// <summary>A row of the shipped history: a code with one name, while it held. Months are year × 12 + month − 1.</summary>
internal sealed record ShippedLife
{
    private const int December = 12;

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required RegionLevel Level { get; init; }

    /// <summary>The code of the region around it.</summary>
    public string? Parent { get; init; }

    public int? First { get; init; }

    public bool FirstKnown { get; init; } = true;

    public int? Last { get; init; }

    public bool LastKnown { get; init; } = true;

    /// <summary>Codes, its own where it went on under another name.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    public IReadOnlyList<MovedPart> Parts { get; init; } = [];

    public bool Statistical { get; init; }

    public bool GoesOnAs(ShippedLife next) =>
        Last + 1 == next.First && Level == next.Level && (Successors.Count == 0 || Successors.Contains(Code));

    /// <summary><c>2015-08</c>.</summary>
    public static int? Month(string? text) => text is null ? null : Month(text[..4], text[5..]);

    /// <summary><c>360112@2015-08</c>, where the month says which life of the code is meant: the one that follows.</summary>
    public static IReadOnlyList<string> Codes(string? text) => text is null ? [] : [.. text.Split(' ').Select(code => code.Split('@')[0])];

    /// <summary><c>110101@2015-08</c>; a bare year is its December.</summary>
    public static IReadOnlyList<MovedPart> Moved(string? text) => text is null ? [] : [.. text.Split(' ').Select(Part)];

    private static MovedPart Part(string text) => text.Split('@') is [var code, var when] && when.Length > 4
        ? new(code, Month(when[..4], when[5..]))
        : new(text.Split('@')[0], Month(text.Split('@')[1], $"{December}"), Known: false);

    private static int Month(string year, string month) =>
        int.Parse(year, CultureInfo.InvariantCulture) * 12 + int.Parse(month, CultureInfo.InvariantCulture) - 1;
}
