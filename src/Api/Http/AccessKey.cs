using System.Security.Cryptography;
using System.Text;

namespace Indicators.Api.Http;

/// <summary>
/// Who may do what: with <c>Indicators:AdminKey</c> set, writes need it in the header X-Api-Key, and reads too when
/// <c>Indicators:PublicRead</c> is false. Without a key set, the header is ignored.
/// </summary>
public sealed class AccessKey(IConfiguration configuration) : IEndpointFilter
{
    public const string Header = "X-Api-Key";

    private readonly byte[]? _admin = configuration["Indicators:AdminKey"] is { Length: > 0 } key ? Digest(key) : null;
    private readonly bool _publicRead = configuration.GetValue("Indicators:PublicRead", true);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refuse(context.HttpContext.Request) is { } problem ? problem : await next(context);

    /// <summary>Why a request is refused; null when it is not.</summary>
    public Problem? Refuse(HttpRequest request)
    {
        if (_admin is null || (_publicRead && IsRead(request))) return null;
        var given = request.Headers[Header].ToString();
        if (given.Length == 0)
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "ApiKey realm=\"indicators\"";
            return Problem.Of(StatusCodes.Status401Unauthorized, FaultCode.KeyRequired);
        }

        // Digests, so that the comparison takes as long for any key.
        return CryptographicOperations.FixedTimeEquals(Digest(given), _admin)
            ? null
            : Problem.Of(StatusCodes.Status403Forbidden, FaultCode.KeyWrong);
    }

    private static bool IsRead(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<OnlyReads>() is not null;

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

/// <summary>A route that writes nothing, whatever its method; endpoint metadata.</summary>
public sealed record OnlyReads;
