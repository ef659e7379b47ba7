using System.Diagnostics;
using System.Text.Json;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks.Mixed;

/// <summary>Writes one board after the other, every one at least once, each as soon as the last was acknowledged.</summary>
public sealed class Writer(int port, IReadOnlyList<Board> boards, WriteLog log)
{
    // Below it are the figures that the data set has.
    private const int FirstN = 1_000_000;

    private readonly List<double> _milliseconds = [];

    public IReadOnlyList<double> Milliseconds => _milliseconds;

    public void Run(Func<bool> isOver)
    {
        using var connection = new Connection(port);
        for (var turn = 0; turn < boards.Count || !isOver(); turn++)
        {
            var board = boards[turn % boards.Count];
            var n = FirstN + log.Count;
            var request = board.Write(n);
            var begun = Stopwatch.GetTimestamp();
            connection.Expect(request);
            _milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            using var receipt = JsonDocument.Parse(connection.Body);
            log.Acknowledge(receipt.RootElement.GetProperty("revision").GetInt64(), board.Number, n);
        }
    }
}
