namespace Indicators.Benchmarks;

/// <summary>
/// Runs what is to be measured until hardly anything of it is compiled any more: under load .NET goes on for as long as half a minute, and
/// what is compiled so far runs slower meanwhile.
/// </summary>
public static class WarmUp
{
    private const int MostTurns = 20;
    private const double StillCompiling = 0.02;

    /// <summary>How long a turn is.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    /// <param name="turn">Runs it for as long as a turn is.</param>
    /// <param name="compiling">What processor time compiling has taken by now.</param>
    /// <param name="processor">The same of all.</param>
    public static void Run(Action turn, Func<TimeSpan> compiling, Func<TimeSpan> processor)
    {
        for (var count = 0; count < MostTurns; count++)
        {
            var (compiled, taken) = (compiling(), processor());
            turn();
            if (compiling() - compiled < StillCompiling * (processor() - taken)) return;
        }
    }
}
