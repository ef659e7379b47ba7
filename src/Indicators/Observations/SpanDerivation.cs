using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>A reported span with the sign it enters a sum with: Q2 = +H1 −Q1.</summary>
public readonly record struct SpanPart(Period Span, int Sign)
{
    public SpanPart Opposite => this with { Sign = -Sign };
}

/// <summary>How a span follows from reported ones. One object serves all regions that report the same spans and agree.</summary>
/// <param name="Parts">In order of time; empty for a reported span that another way contradicts.</param>
/// <param name="Disagreeing">
/// The spans around a contradiction, in order of time, whose sum would be zero; null where all ways agree.
/// </param>
/// <param name="Difference">What the sum is, in the indicator's unit: the chosen result less that of the other way.</param>
public sealed record SpanDerivation(
    IReadOnlyList<SpanPart> Parts, IReadOnlyList<SpanPart>? Disagreeing = null, Rational Difference = default);
