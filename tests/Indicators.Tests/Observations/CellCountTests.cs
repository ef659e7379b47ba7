using Indicators.Observations;

namespace Indicators.Tests.Observations;

public sealed class CellCountTests
{
    [Fact]
    public void What_is_too_much_is_refused_with_how_much_it_is()
    {
        var cells = new CellCount(most: 10);

        cells.Add(10);
        var refused = Should.Throw<TooManyCellsException>(() => cells.Add(5));

        (refused.Asked, refused.Most).ShouldBe((15, 10));
    }

    [Fact]
    public void How_much_it_is_by_now_is_told_as_it_grows()
    {
        List<long> told = [];
        var cells = new CellCount(most: 100, told.Add);

        cells.Add(10);
        cells.Listed(1);
        cells.Add(50);

        told.ShouldBe([10, 65]);
    }

    [Fact]
    public void Rows_of_a_list_take_what_five_cells_do_and_nothing_comes_after_too_many()
    {
        var cells = new CellCount(most: 10);

        cells.Listed(1);
        cells.Begin();
        cells.Took(2);

        cells.Asked.ShouldBe(15);
        Should.Throw<TooManyCellsException>(cells.Begin).Asked.ShouldBe(15);
    }

    [Fact]
    public void A_list_that_is_asked_alone_or_first_is_read_however_much_it_takes()
    {
        var cells = new CellCount(most: 10);

        cells.ToRead(100).ShouldBe(100);
        cells.Begin();
        cells.ToRead(100).ShouldBe(100);
        cells.Listed(100);

        cells.Asked.ShouldBe(500);
    }

    [Fact]
    public void A_list_after_others_is_read_as_far_as_there_is_left_and_one_row_more_to_refuse_it()
    {
        var cells = new CellCount(most: 20);

        cells.Listed(1);
        cells.Begin();
        cells.ToRead(2).ShouldBe(2);
        cells.ToRead(100).ShouldBe(4);

        cells.Listed(3);
        cells.Asked.ShouldBe(20);
        Should.Throw<TooManyCellsException>(() => cells.Listed(4)).Asked.ShouldBe(40);
    }

    [Fact]
    public void Rows_that_are_listed_whole_take_as_much_and_are_counted_before()
    {
        var cells = new CellCount(most: 10);

        cells.List(2);

        cells.Asked.ShouldBe(10);
        Should.Throw<TooManyCellsException>(() => cells.List(1)).Asked.ShouldBe(15);
    }

    [Fact]
    public void Rows_that_are_looked_at_take_an_eighth_of_a_cell_and_are_counted_before()
    {
        var cells = new CellCount(most: 10);

        cells.Look(80);

        cells.Asked.ShouldBe(10);
        Should.Throw<TooManyCellsException>(() => cells.Look(8)).Asked.ShouldBe(11);
    }

    [Fact]
    public void Nothing_comes_after_what_was_too_much_five_times()
    {
        var cells = new CellCount(most: 10);
        for (var refused = 0; refused < 5; refused++)
        {
            cells.Begin();
            Should.Throw<TooManyCellsException>(() => cells.Add(11 + refused));
        }

        Should.Throw<TooManyCellsException>(cells.Begin).Asked.ShouldBe(15);
        cells.Asked.ShouldBe(0);
    }
}
