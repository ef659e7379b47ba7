using System.Runtime.ExceptionServices;
using Indicators.Api.Http.Errors;
using Microsoft.AspNetCore.Authentication;

namespace Indicators.Api.Security;

/// <summary>Tells ASP.NET what the key of a request allows, and answers those who are not let in.</summary>
/// <remarks>Its own class for handlers sets up options, events and a log for every request, of which there are none here.</remarks>
public sealed class KeyAuthentication(Callers callers) : IAuthenticationHandler
{
    public const string SchemeName = "ApiKey";

    private const string Realm = "realm=\"indicators\"";

    private HttpContext _context = null!;
    private Exception? _failure;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public async Task<AuthenticateResult> AuthenticateAsync()
    {
        try
        {
            return AuthenticateResult.Success(new AuthenticationTicket(await callers.Of(_context), SchemeName));
        }
        catch (Exception failure)
        {
            // Where nobody needs a key, as for its health, the service answers still; elsewhere it is told.
            return AuthenticateResult.Fail(_failure = failure);
        }
    }

    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        if (_failure is { } failure) ExceptionDispatchInfo.Throw(failure);
        return Refuse(_context);
    }

    public Task ForbidAsync(AuthenticationProperties? properties)
    {
        var caller = Caller.Of(_context);
        if (caller.KeyId is null) return Refuse(_context);
        var needed = RequiredPermission.Of(_context);
        return ProblemResult
            .Of(StatusCodes.Status403Forbidden, ErrorCode.NotPermitted, caller.Name!, needed, Permission.NamesOfRolesWith(needed))
            .ExecuteAsync(_context);
    }

    // Who is let in without a key is somebody to ASP.NET: what he lacks is told by whether he gave one.
    internal static Task Refuse(HttpContext context)
    {
        var refusal = Caller.Of(context).Refusal ?? ErrorCode.KeyRequired;
        var headers = context.Response.Headers;
        if (refusal is ErrorCode.KeyRequired or ErrorCode.NoKeyYet)
        {
            headers.WWWAuthenticate = new([$"{SchemeName} {Realm}", $"Bearer {Realm}"]);
            return ProblemResult.Of(StatusCodes.Status401Unauthorized, refusal).ExecuteAsync(context);
        }

        if (refusal is not ErrorCode.TooManyTries)
            return ProblemResult.Of(StatusCodes.Status403Forbidden, refusal).ExecuteAsync(context);
        headers.RetryAfter = $"{KeyTries.Window.TotalSeconds:0}";
        return ProblemResult.Of(StatusCodes.Status429TooManyRequests, refusal, KeyTries.Most).ExecuteAsync(context);
    }
}
