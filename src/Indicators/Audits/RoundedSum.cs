using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Audits;

/// <summary>A whole against its parts, each of which may have been rounded by itself.</summary>
public static class RoundedSum
{
    /// <summary>
    /// Exact; rounded-operands when rounding every one of them in its last place may account for it; else a contradiction. What is counted
    /// in whole numbers is not rounded.
    /// </summary>
    public static AuditVerdict Of(Rational whole, IReadOnlyList<Rational> parts) => WholeAndParts.Fit(whole, parts) switch
    {
        SumFit.Exact => AuditVerdict.Exact,
        SumFit.Rounded => AuditVerdict.RoundedOperands,
        SumFit.Unlike => AuditVerdict.Contradiction,
    };
}
