using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>A figure of a change set that is well-formed but unlikely.</summary>
/// <param name="Key">The key of an actual, a target or a declared figure.</param>
/// <param name="Field">What of it is unlikely, as a row names it.</param>
/// <param name="Value">What is written, in its unit; null where it is deleted.</param>
/// <param name="Compared">What it was compared with.</param>
public sealed record ImplausibleFigure(
    object Key, string Field, WarningCode Code, decimal? Value, decimal? Compared, params IReadOnlyList<string> Arguments);
