namespace Indicators.Api.Http;

/// <summary>What a request may weigh: <c>Indicators:MaxBodyBytes</c>, 32 MiB.</summary>
public static class Limits
{
    private const long Default = 32 << 20;

    public static long BodyBytes(IConfiguration configuration) => configuration.GetValue("Indicators:MaxBodyBytes", Default);

    public static long BodyBytes(HttpContext context) => BodyBytes(context.RequestServices.GetRequiredService<IConfiguration>());
}
