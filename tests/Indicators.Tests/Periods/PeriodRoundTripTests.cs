using Indicators.Periods;

namespace Indicators.Tests.Periods;

public class PeriodRoundTripTests
{
    [Fact]
    public void Every_period_is_read_back_from_what_it_writes()
    {
        foreach (var period in Some(20_000))
        {
            Read(period.ToString()).ShouldBe(period);
            Read(period.Label(Language.Chinese)).ShouldBe(period);
            Read(Wide(period.ToString())).ShouldBe(period);
            Period.FromKey(period.Key).ShouldBe(period);
        }
    }

    [Fact]
    public void Every_period_is_read_from_its_iso_intervals()
    {
        foreach (var period in Some(5_000))
        {
            Read($"{period.Start:yyyy-MM-dd}/P{period.Months}M").ShouldBe(period);
            Read($"{period.Start:yyyy-MM-dd}/{period.EndDate:yyyy-MM-dd}").ShouldBe(period);
            Read($"{period.Start:yyyy-MM}/P{period.Months / 12}Y{period.Months % 12}M").ShouldBe(period);
        }
    }

    [Fact]
    public void One_span_has_one_form_and_two_spans_have_two()
    {
        var periods = Some(20_000).Distinct().ToList();
        periods.Select(period => period.ToString()).Distinct().Count().ShouldBe(periods.Count);
        periods.Select(period => period.Label(Language.Chinese)).Distinct().Count().ShouldBe(periods.Count);
        periods.Select(period => period.Label(Language.English)).Distinct().Count().ShouldBe(periods.Count);
    }

    [Fact]
    public void Whatever_is_typed_is_a_period_or_a_named_fault()
    {
        const string Letters = "0129-./P年月季度上下半前第至~一十五MQHY 累计\u3000";
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++)
        {
            var text = (i % 2 == 0 ? "2020" : "") + new string(random.GetItems<char>(Letters, random.Next(12)));
            var read = Period.TryRead(text, out var period, out var fault);
            read.ShouldBe(fault is PeriodError.None, text);
            if (read) Read(period.ToString()).ShouldBe(period, text);
        }
    }

    // Short and calendar-aligned spans as often as arbitrary ones.
    private static IEnumerable<Period> Some(int count)
    {
        var random = new Random(2020);
        int[] lengths = [1, 3, 6, 9, 12, 60];
        for (var i = 0; i < count; i++)
        {
            var months = random.Next(3) == 0 ? random.Next(1, Period.MaxMonths + 1) : lengths[random.Next(lengths.Length)];
            var first = random.Next(1900 * 12, 2200 * 12 - months + 1);
            var step = random.Next(3) == 0 ? 1 : months <= 12 ? months : 12;
            yield return new(Math.Max(1900 * 12, first / step * step), months);
        }
    }

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c - '!' + '！')));

    private static Period Read(string text)
    {
        Period.TryRead(text, out var period, out var fault).ShouldBeTrue($"{text}: {fault}");
        return period;
    }
}
