using Indicators.Storage;

namespace Indicators.Api.Http.Errors;

/// <summary>
/// A question whose database went while it was worked out is asked once more where a copy can stand in: whoever reads notices nothing.
/// </summary>
public static class SecondTry
{
    public static void UseSecondTry(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        if (!database.HasStandIns) return;
        app.Use(next => context => HttpMethods.IsGet(context.Request.Method) ? Ask(context, next) : next(context));

        async Task Ask(HttpContext context, RequestDelegate next)
        {
            try
            {
                await next(context);
            }
            catch (Exception lost) when (!context.Response.HasStarted && database.IsUnavailable(lost))
            {
                await next(context);
            }
        }
    }
}
