using Indicators.Periods;

namespace Indicators.Api.Http.Binding.Queries;

public static class TimeProviderExtensions
{
    /// <summary>The month that it is at +08:00, where the bureaus are.</summary>
    public static Period ThisMonth(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().AddHours(8);
        return Period.OfMonth(now.Year, now.Month);
    }
}
