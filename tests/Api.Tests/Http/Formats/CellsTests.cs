using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Tests.Http.Formats;

/// <summary>Our writers write what those of everybody write, byte for byte, and what everybody reads.</summary>
public sealed class CellsTests
{
    private const int Cells = 4_000;

    private static readonly string[] Pieces =
    [
        "南昌市", "𠀀", "é", "\u00a0", "\uFEFF", "\u2028", " ", "a", "|", ",", ";", "\"", "'", "\\", "/", "<", "&", "\t", "\r", "\n", "\0",
        "\u007f",
    ];

    private static readonly JsonWriterOptions Writing = new() { Encoder = EncodedText.Escaping };

    [Fact]
    public void Json_is_what_the_serializer_writes()
    {
        var dice = new Random(20201125);
        var (body, expected) = (new SegmentedBuffer(), new MemoryStream());
        var cells = new JsonCells(body);
        using (var writer = new Utf8JsonWriter(expected, Writing))
        {
            cells.BeginList();
            writer.WriteStartArray();
            for (var at = 0; at < Cells; at++) Both(cells, writer, dice);
            cells.EndList();
            writer.WriteEndArray();
        }

        Text(body).ShouldBe(Encoding.UTF8.GetString(expected.ToArray()));
    }

    [Fact]
    public void Tables_are_read_back_as_they_were_written()
    {
        var dice = new Random(20201126);
        List<(string First, string Second)> rows = [.. Enumerable.Range(0, Cells).Select(_ => (Words(dice), Words(dice)))];
        var body = new SegmentedBuffer();
        var cells = new CsvCells(body);
        foreach (var (first, second) in rows)
        {
            cells.Text(first);
            cells.Text(new EncodedText(second));
            cells.EndLine();
        }

        using var reader = CsvReader.Create(new StringReader(Text(body)), new CsvReaderOptions { HasHeader = false });
        foreach (var (first, second) in rows)
        {
            reader.Read().ShouldBeTrue();
            (reader.GetString(0), reader.GetString(1)).ShouldBe((first, second));
        }
    }

    [Fact]
    public void Lists_and_pairs_stand_in_one_cell()
    {
        var body = new SegmentedBuffer();
        var cells = new CsvCells(body);
        cells.BeginList();
        cells.Text("a,b");
        cells.Number(1.50m);
        cells.Null();
        cells.EndList();
        cells.BeginObject();
        cells.Name(new("flags"));
        cells.BeginList();
        cells.Text(new EncodedText("computed"));
        cells.Text("\"");
        cells.EndList();
        cells.Name(new("value"));
        cells.Truth(true);
        cells.EndObject();
        cells.EndLine();

        Text(body).ShouldBe("\"a,b|1.5|\",\"flags:computed|\"\"|value:true\"\r\n");
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("60.50", "60.5")]
    [InlineData("-100.000", "-100")]
    [InlineData("0.000000000001", "0.000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    [InlineData("18446744073709551615.5", "18446744073709551615.5")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    public void A_figure_has_all_its_digits_and_no_zeros_after_them(string figure, string shown)
    {
        Span<byte> text = stackalloc byte[CellText.Longest];
        var number = decimal.Parse(figure, CultureInfo.InvariantCulture);
        Encoding.UTF8.GetString(text[..CellText.Of(number, text)]).ShouldBe(shown);
        Encoding.UTF8.GetString(text[..CellText.Of((Rational)number, text)]).ShouldBe(shown);
    }

    [Fact]
    public void A_fraction_is_shown_as_the_decimal_that_it_is()
    {
        var dice = new Random(20201127);
        Span<byte> text = stackalloc byte[CellText.Longest];
        for (var at = 0; at < Cells; at++)
        {
            var exact = Rational.Of(dice.NextInt64(-1_000_000, 1_000_000_000), BigInteger.Pow(10, dice.Next(12)) * (1 << dice.Next(4)));
            var shown = exact.ToDecimal().Trimmed().ToString(CultureInfo.InvariantCulture);
            Encoding.UTF8.GetString(text[..CellText.Of(exact, text)]).ShouldBe(shown);
        }
    }

    private static void Both(JsonCells cells, Utf8JsonWriter writer, Random dice)
    {
        switch (dice.Next(6))
        {
            case 0:
                var text = Words(dice);
                cells.Text(text);
                writer.WriteStringValue(text);
                break;
            case 1:
                var label = Words(dice);
                cells.Text(new EncodedText(label));
                writer.WriteStringValue(label);
                break;
            case 2:
                var number = Number(dice);
                cells.Number(number);
                writer.WriteNumberValue(number.Trimmed());
                break;
            case 3:
                var second = dice.NextInt64(DateTime.MaxValue.Ticks / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
                var time = new DateTimeOffset(second, TimeSpan.FromHours(dice.Next(9))).AddTicks(dice.Next(3) * dice.Next(9_999_999) / 2);
                cells.Time(time);
                writer.WriteStringValue(time);
                break;
            case 4:
                var integer = dice.NextInt64(long.MinValue, long.MaxValue);
                cells.Integer(integer);
                writer.WriteNumberValue(integer);
                break;
            default:
                cells.BeginObject();
                cells.Name(new("名称"));
                cells.Null();
                cells.Name(new("b"));
                cells.Truth(false);
                cells.EndObject();
                writer.WriteStartObject();
                writer.WriteNull("名称");
                writer.WriteBoolean("b", false);
                writer.WriteEndObject();
                break;
        }
    }

    private static decimal Number(Random dice) =>
        new(dice.Next(), dice.Next(3) == 0 ? dice.Next() : 0, dice.Next(5) == 0 ? dice.Next() : 0, dice.Next(2) == 0, (byte)dice.Next(29));

    private static string Words(Random dice) =>
        string.Concat(Enumerable.Range(0, dice.Next(60) == 0 ? 5_000 : dice.Next(8)).Select(_ => Pieces[dice.Next(Pieces.Length)]));

    private static string Text(SegmentedBuffer body)
    {
        body.Complete();
        using var text = new MemoryStream();
        body.Write(text);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
