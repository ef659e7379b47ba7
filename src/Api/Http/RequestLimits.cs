using Indicators.Api.Configuration;

namespace Indicators.Api.Http;

/// <summary>What a request may weigh.</summary>
public static class RequestLimits
{
    public static long BodyBytes(HttpContext context) => context.RequestServices.GetRequiredService<Settings>().BodyBytes;
}
