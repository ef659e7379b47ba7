using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Indicators.Api.Http;

/// <summary>A column that is there only when one of these choices was asked for: a measure's columns.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnOfAttribute(params string[] choices) : Attribute
{
    public IReadOnlyList<string> Choices => choices;

    public bool IsIn(IReadOnlyList<string> chosen) => choices.Any(chosen.Contains);
}

/// <summary>A row some columns of which (<see cref="ColumnOfAttribute"/>) are there by choice, alike in all rows of an answer.</summary>
public interface IChosenColumns
{
    [JsonIgnore]
    IReadOnlyList<string> Chosen { get; }
}

internal static class ChosenColumns
{
    public static void Modify(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties)
        {
            if (Attribute(property) is { } column)
                property.ShouldSerialize = Shows(column);
        }
    }

    // All rows of an answer share one list: it is looked through once.
    private static Func<object, object?, bool> Shows(ColumnOfAttribute column)
    {
        Answered? last = null;
        return (row, _) =>
        {
            var (chosen, answered) = (((IChosenColumns)row).Chosen, last);
            if (!ReferenceEquals(answered?.Chosen, chosen)) last = answered = new(chosen, column.IsIn(chosen));
            return answered!.Shows;
        };
    }

    private sealed record Answered(IReadOnlyList<string> Chosen, bool Shows);

    public static ColumnOfAttribute? Attribute(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(ColumnOfAttribute), inherit: true).OfType<ColumnOfAttribute>().FirstOrDefault();
}
