using System.Diagnostics;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks.Mixed;

/// <summary>
/// A screen that asks again as soon as it has its answer: half of the time for one county, half for all of a province, then with the ETag
/// it has.
/// </summary>
public sealed class Reader(int number, int port, IReadOnlyList<Board> boards, WriteLog log)
{
    // For each board the answers about one county and about all of them.
    private readonly (byte[]? Body, string? Tag, Seen Seen)[] _held = new (byte[]?, string?, Seen)[boards.Count * 2];
    private readonly List<Read> _reads = [];

    public IReadOnlyList<Read> Reads => _reads;

    public void Run(Func<bool> isOver)
    {
        using var connection = new Connection(port);
        for (var turn = 0; !isOver(); turn++)
        {
            var board = boards[Dice.Roll(boards.Count, number, turn, 0)];
            _reads.Add(Dice.Roll(2, number, turn, 1) == 0
                ? Ask(connection, board, board.One, 0)
                : Ask(connection, board, Request.Get(board.AllPath, _held[board.Number * 2 + 1].Tag), 1));
        }
    }

    private Read Ask(Connection connection, Board board, Request request, int which)
    {
        ref var held = ref _held[board.Number * 2 + which];
        var (acknowledged, begun) = (log.Acknowledged, Stopwatch.GetTimestamp());
        var status = connection.Ask(request);
        var time = (float)Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        if (status is 304) return new(board.Number, acknowledged, held.Seen, time);
        if (status is not 200) return new(board.Number, acknowledged, default, time);

        // To look into the same bytes twice would only take the time of others.
        if (!connection.Body.Span.SequenceEqual(held.Body))
            held = (connection.Body.ToArray(), connection.Header("ETag"), Seen.Of(connection.Body.Span));
        return new(board.Number, acknowledged, held.Seen, time);
    }
}
