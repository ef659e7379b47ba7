using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Queries;

namespace Indicators.Tests.Queries;

/// <summary>Rows that are finished in the place of the one before, of which only those cells are made that say other than there.</summary>
public sealed class FollowingRowsTests(RandomFigures figures) : IClassFixture<RandomFigures>
{
    public static TheoryData<string> Measures => [.. MeasureRegistry.All.Select(measure => measure.Word)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Each_says_what_it_says_by_itself_whatever_was_before(string word)
    {
        using var snapshot = figures.Database.Read();
        var answer = new Answered(snapshot, ["value", word]);
        var layout = new FigureLayout(answer.Query.Measures, Precision.Default);
        var (place, before) = (new FigureResult(), Array.Empty<MeasureValue>());

        foreach (var row in Mixed(answer, word))
        {
            var cells = Cells(layout, layout.Finish(row, place));

            cells.ShouldBe(Cells(layout, new FigureLayout(answer.Query.Measures, Precision.Default).Finish(row)), word);
            for (var slot = 0; slot < before.Length; slot++)
            {
                if (!place.Differing[slot]) cells[slot].ShouldBe(before[slot], $"{word}: {layout.Columns[slot].Column.Name}");
            }

            before = cells;
        }
    }

    [Fact]
    public void What_is_the_same_in_all_of_them_is_made_once()
    {
        using var snapshot = figures.Database.Read();
        var answer = new Answered(snapshot, ["growth"], "2021", indicator: RandomFigures.Codes[0]);
        var (layout, place) = (new FigureLayout(answer.Query.Measures, Precision.Default), new FigureResult());
        var period = layout.Columns.Single(column => column.Column.Name == "basePeriod").Slot;

        answer.Rows.Select(row => layout.Finish(row, place).Differing[period]).ShouldBe([true, .. answer.Rows.Skip(1).Select(_ => false)]);
    }

    [Fact]
    public void In_the_place_of_another_nothing_is_taken_for_the_same()
    {
        using var snapshot = figures.Database.Read();
        var answer = new Answered(snapshot, ["growth"]);
        var layout = new FigureLayout(answer.Query.Measures, Precision.Default);

        foreach (var row in answer.Rows)
        {
            var gone = new FigureResult();
            layout.Leave(row, gone);
            layout.Finish(row).Differing.ToArray().ShouldAllBe(differs => differs);
            gone.Differing.ToArray().ShouldAllBe(differs => differs);
        }
    }

    // Between them such as may not be seen, and such as nothing was ever reported of.
    private static IEnumerable<FigureRow> Mixed(Answered answer, string word)
    {
        foreach (var (at, row) in answer.Rows.Index())
        {
            yield return row;
            var (block, ranks) = (row.Columns, row.Ranks);
            if (at % 3 == 0)
                yield return new(block, row.Index, row.Completion, row.NoCompletion, ranks) { Withheld = [word] };
            if (at % 5 == 0) yield return new(block, row.Index, ranks: ranks) { Asked = null };
            if (at % 7 == 0) yield return row;
        }
    }

    private static MeasureValue[] Cells(FigureLayout layout, FigureResult result) =>
        [.. layout.Columns.Select(column => result[column.Slot])];
}
