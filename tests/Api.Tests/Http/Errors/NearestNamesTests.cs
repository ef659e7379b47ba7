using Indicators.Api.Http.Errors;

namespace Indicators.Api.Tests.Http.Errors;

public sealed class NearestNamesTests
{
    private static readonly NearestNames Names = new(
        new[] { "科技特派员数", "高新技术企业数", "新增高新技术企业数", "专利申请量", "专利授权量", "发明专利授权量", "gdp", "rd-intensity" }
            .Select(name => (ShownName[])[name]));

    [Theory]
    [InlineData("科技特派员", "科技特派员数")]
    [InlineData("高新企业数", "高新技术企业数")]
    [InlineData("专利授权", "专利授权量")]
    [InlineData("特派员", "科技特派员数")]
    [InlineData("GDP ", "gdp")]
    [InlineData("rd-intensty", "rd-intensity")]
    public void The_nearest_comes_first(string text, string nearest) => Names.To(text)[0].ShouldBe(nearest);

    [Theory]
    [InlineData("")]
    [InlineData("粮食产量合计")]
    [InlineData("x")]
    public void What_is_like_none_is_near_to_none(string text) => Names.To(text).ShouldBeEmpty();

    [Fact]
    public void No_more_than_three_are_told_each_once_and_nothing_of_a_text_without_end()
    {
        var many = new NearestNames(Enumerable.Range(0, 10).Select(n => (ShownName[])[$"专利申请量{n}", new($"专利申请{n}量", $"第{n}")]));

        many.To("专利申请量").ShouldBe(["专利申请量0", "专利申请量1", "专利申请量2"]);
        many.To(new string('专', 1000)).ShouldBeEmpty();
    }
}
