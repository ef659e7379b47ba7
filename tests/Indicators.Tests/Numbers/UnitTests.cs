using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class UnitTests
{
    [Theory]
    [InlineData("元", -4)]
    [InlineData("yuan", -4)]
    [InlineData("十元", -3)]
    [InlineData("万元", 0)]
    [InlineData("百万元", 2)]
    [InlineData("亿元", 4)]
    [InlineData("万亿元", 8)]
    public void Money_is_stored_in_ten_thousand_yuan(string text, int power)
    {
        Read(text).Power.ShouldBe(power);
        Read(text).Dimension.ShouldBe(Dimension.Money);
        Dimension.Money.StoredUnit.ShouldBe("万元");
    }

    [Theory]
    [InlineData("家", "个")]
    [InlineData("户", "家")]
    [InlineData("项", "件")]
    [InlineData("万件", "件")]
    [InlineData("位", "个")]
    [InlineData("人", "名")]
    [InlineData("万人", "人")]
    [InlineData("亿元", "元")]
    [InlineData("个百分点", "%")]
    [InlineData("‰", "%")]
    [InlineData("公顷", "平方米")]
    [InlineData("平方公里", "万平方米")]
    [InlineData("万吨标准煤", "吨标准煤")]
    [InlineData("亿美元", "万美元")]
    [InlineData("元/人", "万元/人")]
    [InlineData("万件/万人", "件/万人")]
    public void Units_of_one_dimension_convert(string one, string other) => Read(one).ConvertsTo(Read(other)).ShouldBeTrue();

    [Theory]
    [InlineData("人", "人次")]
    [InlineData("人", "人年")]
    [InlineData("人", "家")]
    [InlineData("元", "美元")]
    [InlineData("亩", "平方米")]
    [InlineData("吨", "吨标准煤")]
    [InlineData("件", "件/万人")]
    [InlineData("件/万人", "件/百万人")]
    [InlineData("%", "家")]
    [InlineData("倍", "%")]
    public void Units_of_two_dimensions_do_not(string one, string other) => Read(one).ConvertsTo(Read(other)).ShouldBeFalse();

    [Theory]
    [InlineData("平方公里", 6)]
    [InlineData("公顷", 4)]
    [InlineData("万件", 4)]
    [InlineData("千亿个", 11)]
    [InlineData("万亿家", 12)]
    [InlineData("‰", -1)]
    [InlineData("公里", 3)]
    [InlineData("吨标准煤/万元", 0)]
    [InlineData("元/人", -4)]
    public void A_power_says_how_far_the_point_moves(string text, int power) => Read(text).Power.ShouldBe(power);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("万")]
    [InlineData("万%")]
    [InlineData("万个百分点")]
    [InlineData("万万元")]
    [InlineData("十年")]
    [InlineData("哩")]
    [InlineData("/")]
    [InlineData("件/")]
    [InlineData("/人")]
    [InlineData("件/某某")]
    [InlineData("件/万人/年")]
    public void An_unknown_word_is_refused(string? text)
    {
        Unit.TryRead(text, out var unit).ShouldBeFalse();
        unit.ShouldBeNull();
    }

    [Theory]
    [InlineData("家 个 项 件 次 所 场 辆 例 盏 种 位 名 人 人次 万元 亿元 % 个百分点 亩 年 平方米")]
    public void Every_unit_of_the_published_reports_is_known(string units) =>
        units.Split(' ').ShouldAllBe(text => Read(text).Text == text);

    [Theory]
    [InlineData("笔", "笔", 0)]
    [InlineData("万笔", "笔", 4)]
    [InlineData("万亿笔", "笔", 12)]
    [InlineData("课时", "课时", 0)]
    [InlineData("标准箱", "标准箱", 0)]
    [InlineData("m³", "m³", 0)]
    [InlineData("万kW·h", "kW·h", 4)]
    [InlineData("万笔/人", "笔/人", 4)]
    [InlineData("万元/课时", "万元/课时", 0)]
    public void A_word_that_nobody_knows_founds_a_dimension_with_the_numerals_before_it(string text, string dimension, int power)
    {
        Unit.TryRead(text, out _).ShouldBeFalse();
        Unit.TryFound(text, out var unit).ShouldBeTrue();
        (unit!.Text, unit.Dimension, unit.Power).ShouldBe((text, new Dimension(dimension, dimension), power));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("万")]
    [InlineData("十万")]
    [InlineData("万%")]
    [InlineData("万万元")]
    [InlineData("十年")]
    [InlineData("100")]
    [InlineData("3万件")]
    [InlineData("-")]
    [InlineData("家,个")]
    [InlineData("/")]
    [InlineData("件/")]
    [InlineData("一个比任何单位都长得多的名字一个比任何单位都长得多的名字")]
    public void What_is_no_word_founds_none(string? text) => Unit.TryFound(text, out _).ShouldBeFalse();

    [Fact]
    public void Beside_a_unit_its_own_word_means_it_with_any_numeral()
    {
        Unit.TryFound("万笔", out var kept).ShouldBeTrue();

        kept!.Again("万笔").ShouldBe(kept);
        (kept.Again("笔")!.Power, kept.Again("亿笔")!.Power).ShouldBe((0, 8));
        kept.Again("个").ShouldBeNull();
        Read("家").Again("个").ShouldBeNull("what is known is no matter of the unit");
    }

    [Fact]
    public void A_dimension_is_known_again_by_its_code()
    {
        Unit.Words.ShouldAllBe(word => Dimension.Of(word.Unit.Dimension.Code) == word.Unit.Dimension);
        Dimension.Of("件/万人").ShouldBe(Read("件/万人").Dimension with { Code = "件/万人", StoredUnit = "件/万人" });
    }

    private static Unit Read(string text)
    {
        Unit.TryRead(text, out var unit).ShouldBeTrue(text);
        return unit!;
    }
}
