using System.Text;
using Indicators.Imports.Facts;

namespace Indicators.Tests.Imports;

/// <summary>What a person decides of a file, and decides of something that it does not have.</summary>
public sealed class DecisionsTests
{
    private static readonly byte[] Form = Encoding.UTF8.GetBytes("2023年,\n地区,专利授权量\n鼓楼区,5\n咸安区,foo\n");

    [Fact]
    public void Answers_and_cells_of_the_file_are_taken()
    {
        var answers = new Dictionary<string, string> { ["region:鼓楼区"] = "320106" };

        var reading = Decided(new() { Answers = answers, LeftOut = new HashSet<string> { "B4" } });

        reading.Facts.ShouldHaveSingleItem().Region.Code.ShouldBe("320106");
        (reading.Faults.Count, reading.Questions.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void An_answer_that_nobody_asked_for_is_a_fault_with_the_nearest_question() =>
        Wrong(new() { Answers = new Dictionary<string, string> { ["region:鼓楼"] = "320106" } })
            .ShouldBe("answers.region:鼓楼 UnknownField region:鼓楼 region:鼓楼区,region:1");

    [Fact]
    public void An_answer_to_a_question_that_was_open_is_none() => Decided(
        new() { Answers = new Dictionary<string, string> { ["total:B9"] = "both" }, Open = new HashSet<string> { "total:B9" } })
        .Faults.ShouldHaveSingleItem().Cell.ShouldBe("B4");

    [Fact]
    public void A_cell_that_the_file_does_not_have_cannot_be_left_out() =>
        Wrong(new() { LeftOut = new HashSet<string> { "B44" } }).ShouldBe("leaveOut.B44 UnknownField B44 B4");

    [Fact]
    public void A_table_that_the_file_does_not_have_cannot_be_understood() =>
        Wrong(new() { Tables = [new("", 2)] }).ShouldStartWith("understanding.tables. 2 UnknownField");

    private static string Wrong(ImportDecisions decisions)
    {
        var fault = Decided(decisions).Faults.Single(fault => fault.Code is ImportFaultCode.UnknownField);
        return $"{fault.Cell} {fault.Code} {fault.Text} {string.Join(",", fault.Nearest)}";
    }

    private static ImportReading Decided(ImportDecisions decisions) => ShippedNames.Read(Form, decisions);
}
