using Indicators.Numbers;
using Indicators.Queries;
using static Indicators.Tests.Queries.CityFigures;

namespace Indicators.Tests.Queries;

/// <summary>Who has left is worked out nothing more, though all that it takes has been read.</summary>
public sealed class CancelledQueryTests(CityFigures figures) : IClassFixture<CityFigures>, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Theory]
    [InlineData("value")]
    [InlineData("growth")]
    [InlineData("rank")]
    [InlineData("completion")]
    public void What_was_read_is_worked_out_no_more(string measure)
    {
        using var snapshot = figures.Database.Read(cancellation: _leaving.Token);
        var rows = figures.Query(figures.Group, measure).Answer(snapshot);

        _leaving.Cancel();

        Should.Throw<OperationCanceledException>(() => rows.Count()).CancellationToken.ShouldBe(_leaving.Token);
    }

    [Fact]
    public void Of_many_rows_the_next_is_not_finished()
    {
        using var snapshot = figures.Database.Read(cancellation: _leaving.Token);
        var query = figures.Query(figures.Picked(Nanchang, Jingdezhen), "growth");
        var (layout, rows) = (new FigureLayout(query.Measures, Precision.Default), query.Answer(snapshot).ToList());
        layout.Finish(rows[0]).Region.Code.ShouldBe(Nanchang);

        _leaving.Cancel();

        Should.Throw<OperationCanceledException>(() => layout.Finish(rows[1]));
    }

    public void Dispose() => _leaving.Dispose();
}
