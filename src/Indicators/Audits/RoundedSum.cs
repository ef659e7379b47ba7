using Indicators.Numbers;

namespace Indicators.Audits;

/// <summary>A whole against its parts, each of which may have been rounded by itself.</summary>
public static class RoundedSum
{
    /// <summary>
    /// Exact; rounded-operands when rounding every one of them in its last place may account for it; else a contradiction. What is counted
    /// in whole numbers is not rounded.
    /// </summary>
    public static AuditVerdict Of(Rational whole, IReadOnlyList<Rational> parts)
    {
        var difference = Rational.Abs(whole - Rational.Sum(parts));
        if (difference.Sign == 0) return AuditVerdict.Exact;
        var places = parts.Append(whole).Max(figure => figure.ToDecimal().Trimmed().Scale);
        var half = new decimal(5, 0, 0, false, (byte)(places + 1));
        return places > 0 && difference <= half * (parts.Count + 1) ? AuditVerdict.RoundedOperands : AuditVerdict.Contradiction;
    }
}
