namespace Indicators.Api.Tests.Edges;

internal static class RandomExtensions
{
    public static T Of<T>(this Random random, params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
