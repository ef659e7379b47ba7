using Indicators.Audits;

namespace Indicators.Tests.Audits;

public class RoundedSumTests
{
    [Theory]
    [InlineData("7000", "4000 1000 2000", AuditVerdict.Exact)]
    [InlineData("51", "5 20 25", AuditVerdict.Contradiction)]
    [InlineData("10.1", "3.3 3.4 3.3", AuditVerdict.RoundedOperands)]
    [InlineData("10.2", "3.3 3.4 3.3", AuditVerdict.RoundedOperands)]
    [InlineData("10.3", "3.3 3.4 3.3", AuditVerdict.Contradiction)]
    public void A_whole_is_its_parts_as_far_as_they_are_rounded(string whole, string parts, AuditVerdict verdict) =>
        RoundedSum.Of(decimal.Parse(whole), [.. parts.Split(' ').Select(decimal.Parse)]).ShouldBe(verdict);
}
