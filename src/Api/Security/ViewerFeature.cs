using Indicators.Storage.Access;

namespace Indicators.Api.Security;

/// <summary>Who reads, of one request: all that it reads is read as he may see it.</summary>
public static class ViewerFeature
{
    public static Viewer Viewer(this HttpContext context)
    {
        if (context.Features.Get<Viewer>() is { } known) return known;
        var caller = Caller.Of(context);
        var viewer = new Viewer(caller.Internal, caller.KeyId);
        context.Features.Set(viewer);
        return viewer;
    }

    /// <summary>What tells the answer from that of others; empty where all get the same.</summary>
    public static string View(this HttpContext context) =>
        context.Features.Get<Viewer>() is { AskedInternal: true } ? $"view {Caller.Of(context).View}" : "";
}
