using System.Runtime.ExceptionServices;
using Indicators.Api.Configuration;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Microsoft.AspNetCore.Authentication;

namespace Indicators.Api.Security;

/// <summary>How the service lets in and keeps out.</summary>
public static partial class KeyAccess
{
    private const string FirstKey = "keys create --name … --role administrator --scope 100000";

    // AddAuthentication would keep a ring of keys in the home folder besides, for cookies that nobody gets.
    public static IServiceCollection AddKeyAccess(this IServiceCollection services) => services
        .AddSingleton<KeyTries>()
        .AddSingleton<AccessLog>()
        .AddHostedService(provider => provider.GetRequiredService<AccessLog>())
        .AddSingleton<Callers>()
        .AddTransient<KeyAuthentication>()
        .AddAuthenticationCore(options =>
        {
            options.AddScheme<KeyAuthentication>(KeyAuthentication.SchemeName, displayName: null);
            options.DefaultScheme = KeyAuthentication.SchemeName;
        })
        .AddAuthorization();

    /// <summary>Until there is a key, and where keys cannot be looked up, nothing but health is answered.</summary>
    public static void UseFirstKey(this WebApplication app) => app.Use(next => context =>
    {
        if (context.Request.Path.StartsWithSegments("/health")) return next(context);
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return Caller.Of(context).Refusal is ErrorCode.NoKeyYet or ErrorCode.TooManyTries
            ? KeyAuthentication.Refuse(context)
            : next(context);
    });

    /// <summary>Says in one line how to make the first key, or how to do without that of the settings.</summary>
    public static void TellOfKeys(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var hasKeys = app.Services.GetRequiredService<Database>().Access.Keys().All.Count > 0;
        if (settings.AdminKey is not null) HasAdminKey(app.Logger, FirstKey);
        else if (!hasKeys && app.Environment.IsDevelopment()) IsOpen(app.Logger, FirstKey);
        else if (!hasKeys) IsLocked(app.Logger, FirstKey);
    }

    [LoggerMessage(LogLevel.Warning,
        "还没有密钥，除 /health 外一概不应答 / there is no key yet, and nothing but /health answers; make one: dotnet Indicators.Api.dll {Command}")]
    private static partial void IsLocked(ILogger logger, string command);

    [LoggerMessage(LogLevel.Information,
        "还没有密钥，本机一切请求皆可 / there is no key yet, and this machine may do everything; make one: dotnet run --project src/Api -- {Command}")]
    private static partial void IsOpen(ILogger logger, string command);

    [LoggerMessage(LogLevel.Information,
        "AdminKey 有全部权限，请为各使用者另建密钥 / AdminKey may do everything; make keys for those who use the service: {Command}")]
    private static partial void HasAdminKey(ILogger logger, string command);
}
