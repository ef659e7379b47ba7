using System.Net;

namespace Indicators.Api.Configuration;

/// <summary>An address, which is a network of one, or a network as CIDR writes it: 10.0.0.0/8.</summary>
internal static class NetworkText
{
    public static IPNetwork? Read(string? text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : null;
}
