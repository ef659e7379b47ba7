namespace Indicators.Measures;

public static class Share
{
    /// <summary>占比: part ÷ whole in percent, both in one unit; not applicable of a whole of zero or below.</summary>
    public static Outcome Of(Outcome part, Outcome whole) =>
        part.PercentOf(whole.AsPart(), Reason.NotApplicable);
}
