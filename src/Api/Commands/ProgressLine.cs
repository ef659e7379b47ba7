using System.Diagnostics;

namespace Indicators.Api.Commands;

/// <summary>Tells on the error output, once a second, how far something is.</summary>
internal sealed class ProgressLine(string what)
{
    private long _told = Stopwatch.GetTimestamp();

    /// <param name="all">0 where that is not known.</param>
    public void Tell(long done, long all)
    {
        if (Stopwatch.GetElapsedTime(_told) < TimeSpan.FromSeconds(1)) return;
        _told = Stopwatch.GetTimestamp();
        Console.Error.WriteLine(all > 0 ? $"{what}: {done * 100 / all}%" : $"{what}: {done:N0}");
    }
}
