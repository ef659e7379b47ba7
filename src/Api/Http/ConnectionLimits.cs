using Indicators.Api.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Indicators.Api.Http;

/// <summary>What a connection may take, and how slowly: who sends or reads more slowly for so long is cut off.</summary>
internal static class ConnectionLimits
{
    private const double LeastBytesPerSecond = 1_024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public static void Set(KestrelServerOptions kestrel, Settings settings)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = settings.BodyBytes;
        limits.MaxConcurrentConnections = settings.Connections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.MinRequestBodyDataRate = new(LeastBytesPerSecond, Grace);
        limits.MinResponseDataRate = new(LeastBytesPerSecond, Grace);
    }
}
