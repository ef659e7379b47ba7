using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Indicators.Api.Security;

/// <summary>How often an address may bring a key that opens nothing: ten times a minute.</summary>
public sealed class KeyTries : IDisposable
{
    public const int Most = 10;

    private const int NetworkBytes = 8;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> _failed = PartitionedRateLimiter.Create<IPAddress, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(Network(address), _ => new() { PermitLimit = Most, Window = Window }));

    // Until anybody fails nothing is asked.
    private volatile bool _any;

    /// <summary>Whether it has failed too often just now: what can be guessed is not even compared then.</summary>
    public bool AreUsedUp(HttpContext context) => _any && _failed.GetStatistics(Address(context))?.CurrentAvailablePermits == 0;

    /// <summary>False when it was one too many.</summary>
    public bool Fail(HttpContext context)
    {
        _any = true;
        using var lease = _failed.AttemptAcquire(Address(context));
        return lease.IsAcquired;
    }

    public void Dispose() => _failed.Dispose();

    /// <summary>Who has one address of IPv6 has the whole network.</summary>
    public static string NetworkOf(HttpContext context) => Network(Address(context));

    private static IPAddress Address(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.Loopback;

    private static string Network(IPAddress address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.MapToIPv4().ToString();
}
