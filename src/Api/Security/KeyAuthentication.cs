using Indicators.Api.Http.Errors;
using Microsoft.AspNetCore.Authentication;

namespace Indicators.Api.Security;

/// <summary>Tells ASP.NET what the key of a request allows, and answers those who are not let in.</summary>
/// <remarks>Its own class for handlers sets up options, events and a log for every request, of which there are none here.</remarks>
public sealed class KeyAuthentication(AccessKey access) : IAuthenticationHandler
{
    public const string SchemeName = "ApiKey";

    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(access.CallerOf(_context.Request), SchemeName)));

    public Task ChallengeAsync(AuthenticationProperties? properties) => Refuse();

    public Task ForbidAsync(AuthenticationProperties? properties) => Refuse();

    // Who is let in without a key is somebody to ASP.NET: what he lacks is told by whether he gave one.
    private Task Refuse()
    {
        if (AccessKey.Given(_context.Request).Length > 0)
            return ProblemResult.Of(StatusCodes.Status403Forbidden, ErrorCode.KeyWrong).ExecuteAsync(_context);
        _context.Response.Headers.WWWAuthenticate = $"{SchemeName} realm=\"indicators\"";
        return ProblemResult.Of(StatusCodes.Status401Unauthorized, ErrorCode.KeyRequired).ExecuteAsync(_context);
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
