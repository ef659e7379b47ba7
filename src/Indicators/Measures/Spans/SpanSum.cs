using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Spans;

/// <summary>A sum of reported spans, each with its sign.</summary>
internal sealed class SpanSum(SpanPart[] parts, IReadOnlyDictionary<Period, Observation[]> columns)
{
    private readonly (Observation[] Column, int Sign)[] _terms = Array.ConvertAll(parts, part => (columns[part.Span], part.Sign));

    public IReadOnlyList<SpanPart> Parts => parts;

    public Rational Of(int region)
    {
        Rational sum = default;
        foreach (var (column, sign) in _terms)
        {
            var value = column[region].Value!.Value;
            sum = sign > 0 ? sum + value : sum - value;
        }

        return sum;
    }

    /// <summary>The newest revision that wrote a part.</summary>
    public long Newest(int region)
    {
        var newest = 0L;
        foreach (var (column, _) in _terms)
        {
            newest = Math.Max(newest, column[region].Revision);
        }

        return newest;
    }
}
