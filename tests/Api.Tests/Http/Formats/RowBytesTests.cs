using System.Text;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Api.Tests.Http.Formats;

/// <summary>
/// Rows of which most cells are copied from the row before are, byte for byte, what each of them is when it is written by itself.
/// </summary>
public sealed class RowBytesTests
{
    // Enough for many pieces of a body.
    private const int Rows = 6_000;

    private static readonly EncodedText[] Labels = [new("南昌市"), new("=1"), new("a,\"b\""), new(""), EncodedText.Empty, new("南昌市")];

    [Fact]
    public void As_objects_of_a_list()
    {
        SegmentedBuffer body = new(pooled: true), expected = new();
        var (cells, one) = (new JsonCells(body), new JsonCells(expected));
        cells.BeginList();
        one.BeginList();
        Write(cells.Objects(ShownRow.Columns));
        foreach (var row in Drawn()) one.Object(row, ShownRow.Columns);
        cells.EndList();
        one.EndList();

        Text(body).ShouldBe(Text(expected));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Language.Chinese)]
    public void As_lines_of_a_table(Language? labels)
    {
        SegmentedBuffer body = new(pooled: true), expected = new();
        var one = new CsvCells(expected, labels);
        AnswerColumn<ShownRow>[] columns = [.. ShownRow.Columns.SelectMany(column => column.Flat)];
        Write(new CsvRows<ShownRow>(new(body, labels), body, columns));
        foreach (var row in Drawn())
        {
            foreach (var column in columns) column.Write(one, row);
            one.EndLine();
        }

        Text(body).ShouldBe(Text(expected));
    }

    [Fact]
    public void A_line_of_one_empty_cell_is_a_line_every_time()
    {
        var body = new SegmentedBuffer();
        var lines = new CsvRows<ShownRow>(new(body), body, [ShownRow.Columns[0]]);
        foreach (var row in (ShownRow[])[new(), new(), new() { Label = Labels[0] }, new()])
        {
            lines.Next(row);
            lines.Write();
        }

        Text(body).ShouldBe("\"\"\r\n\"\"\r\n南昌市\r\n\"\"\r\n");
    }

    [Fact]
    public void What_was_written_is_written_once_more_wherever_it_stands()
    {
        var dice = new Random(20201129);
        var body = new SegmentedBuffer();
        List<byte> expected = [];
        for (var at = 0; at < 2_000; at++)
        {
            byte[] fresh = [.. Enumerable.Range(0, dice.Next(200)).Select(_ => (byte)('a' + dice.Next(26)))];
            body.Append(fresh);
            expected.AddRange(fresh);
            var start = dice.Next(expected.Count);
            var count = dice.Next(Math.Min(expected.Count - start, dice.Next(50) == 0 ? 100_000 : 300));
            body.Repeat(start, count);
            expected.AddRange(expected.GetRange(start, count));
        }

        Text(body).ShouldBe(Encoding.UTF8.GetString([.. expected]));
    }

    private static void Write(ColumnCells<ShownRow> rows)
    {
        foreach (var row in Drawn())
        {
            rows.Next(row);
            rows.Write();
        }
    }

    // The same ones whenever they are drawn, mostly with what the one before has.
    private static IEnumerable<ShownRow> Drawn()
    {
        var dice = new Random(20201128);
        var row = new ShownRow();
        for (var at = 0; at < Rows; at++)
        {
            for (var changes = dice.Next(4); changes > 0; changes--) row = Changed(row, dice);
            yield return row;
        }
    }

    private static ShownRow Changed(ShownRow row, Random dice)
    {
        var isNull = dice.Next(3) == 0;
        var length = dice.Next(300) == 0 ? 70_000 : dice.Next(5);
        return dice.Next(9) switch
        {
            0 => row with { Label = isNull ? null : Labels[dice.Next(Labels.Length)] },
            1 => row with { Note = isNull ? null : new('注', length) },
            2 => row with { Number = isNull ? null : dice.Next(3) + new decimal(dice.Next(3) * 100, 0, 0, false, (byte)dice.Next(4)) },
            3 => row with { Figure = isNull ? null : Rational.Of(dice.Next(-3, 3), dice.Next(1, 4)) },
            4 => row with { Truth = isNull ? null : dice.Next(2) == 0 },
            5 => row with { Kind = isNull ? null : (TargetKind)dice.Next(3) },
            6 => row with { Time = isNull ? null : Time(dice) },
            7 => row with { Flags = isNull ? null : [.. Labels.Take(dice.Next(3))] },
            _ => row with { Part = isNull ? null : new ShownPart(Labels[dice.Next(Labels.Length)], dice.Next(3)) },
        };
    }

    // The same moment may be told by two clocks.
    private static DateTimeOffset Time(Random dice) =>
        DateTimeOffset.UnixEpoch.AddHours(dice.Next(2)).ToOffset(TimeSpan.FromHours(dice.Next(2)));

    private static string Text(SegmentedBuffer body)
    {
        body.Complete();
        using var text = new MemoryStream();
        body.Write(text);
        body.Dispose();
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private sealed record ShownRow : IAnswerRow<ShownRow>
    {
        public static AnswerColumns<ShownRow> Columns { get; } = new AnswerColumns<ShownRow>()
            .Label("label", "", row => row.Label)
            .Text("note", "", row => row.Note)
            .Number("number", "", row => row.Number)
            .Number("figure", "", row => row.Figure)
            .Truth("truth", "", row => row.Truth)
            .Object("part", "", row => row.Part)
            .Code<TargetKind>("kind", "", row => row.Kind)
            .Time("time", "", row => row.Time)
            .Labels("flags", "", row => row.Flags);

        public EncodedText? Label { get; init; }

        public string? Note { get; init; }

        public decimal? Number { get; init; }

        public Rational? Figure { get; init; }

        public bool? Truth { get; init; }

        public TargetKind? Kind { get; init; }

        public DateTimeOffset? Time { get; init; }

        public IReadOnlyList<EncodedText>? Flags { get; init; }

        public ShownPart? Part { get; init; }
    }

    private readonly record struct ShownPart(EncodedText Of, int Count) : IAnswerRow<ShownPart>
    {
        public static AnswerColumns<ShownPart> Columns { get; } = new AnswerColumns<ShownPart>()
            .Label("of", "", part => part.Of)
            .Integer("count", "", part => part.Count);
    }
}
