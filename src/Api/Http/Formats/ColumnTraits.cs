using Indicators.Measures;

namespace Indicators.Api.Http.Formats;

/// <summary>What is said of a column besides its name, its words and its values.</summary>
public sealed record ColumnTraits
{
    /// <summary>Always there, with a value in every row.</summary>
    public static ColumnTraits Always { get; } = new();

    /// <summary>A row may be without a value.</summary>
    public static ColumnTraits Nullable { get; } = new() { IsNullable = true };

    /// <summary>A row without a value has no such column either.</summary>
    public static ColumnTraits LeftOut { get; } = new() { IsNullable = true, IsLeftOut = true };

    public bool IsNullable { get; init; }

    public bool IsLeftOut { get; init; }

    /// <summary>The column is there when one of these was asked for; null for one that is always there.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What its numbers are counted in.</summary>
    public MeasureUnit Unit { get; init; } = MeasureUnit.None;

    /// <summary>Whether <c>reasons</c> says why it has no value.</summary>
    public bool TellsWhy { get; init; }

    /// <summary>There when the word was given.</summary>
    public static ColumnTraits With(string word, bool nullable = false) => new() { IsNullable = nullable, Choices = [word] };
}
