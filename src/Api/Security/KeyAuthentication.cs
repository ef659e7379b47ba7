using System.Text.Encodings.Web;
using Indicators.Api.Http.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Indicators.Api.Security;

/// <summary>Tells ASP.NET what the key of a request allows, and answers those who are not let in.</summary>
public sealed class KeyAuthentication(AccessKey access, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, UrlEncoder.Default)
{
    public const string SchemeName = "ApiKey";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(access.CallerOf(Request), SchemeName)));

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refuse();

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refuse();

    // Who is let in without a key is somebody to ASP.NET: what he lacks is told by whether he gave one.
    private Task Refuse()
    {
        if (AccessKey.Given(Request).Length > 0) return ProblemResult.Of(StatusCodes.Status403Forbidden, ErrorCode.KeyWrong).ExecuteAsync(Context);
        Response.Headers.WWWAuthenticate = $"{SchemeName} realm=\"indicators\"";
        return ProblemResult.Of(StatusCodes.Status401Unauthorized, ErrorCode.KeyRequired).ExecuteAsync(Context);
    }
}

public static class KeyAccess
{
    // AddAuthentication would keep a ring of keys in the home folder besides, for cookies that nobody gets.
    public static IServiceCollection AddKeyAccess(this IServiceCollection services) => services
        .AddSingleton<AccessKey>()
        .AddTransient<KeyAuthentication>()
        .AddAuthenticationCore(options =>
        {
            options.AddScheme<KeyAuthentication>(KeyAuthentication.SchemeName, displayName: null);
            options.DefaultScheme = KeyAuthentication.SchemeName;
        })
        .AddAuthorization();
}
