using System.Net;

namespace Indicators.Api.Tests.Http;

public sealed class SortTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("growth")]
    [InlineData("-completion")]
    [InlineData("reported")]
    [InlineData("--value")]
    [InlineData("flags")]
    [InlineData("reasons")]
    [InlineData("was")]
    [InlineData("colour")]
    public async Task What_is_no_column_of_the_answer_or_cannot_order_is_refused_with_those_that_can(string sort)
    {
        var answer = await _client.Get($"/api/v1/measures?indicator=gdp&within=360000&period=2013&sort={sort}&lang=en");
        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "sort unknown-choice");
        answer.Message.ShouldBe(
            $"unknown choice: {sort}; the choices are indicator, indicatorName, region, regionName, period, periodLabel, start, end, unit, "
            + "value, status, derived, observed, lastReported, note");
    }

    [Theory]
    [InlineData("value,value", "sort duplicate-field")]
    [InlineData("region,value,-value", "sort duplicate-field")]
    [InlineData("value,growth,value", "sort unknown-choice", "sort duplicate-field")]
    public async Task A_column_named_twice_is_refused(string sort, params string[] faults) =>
        (await _client.Get($"/api/v1/measures?indicator=gdp&within=360000&period=2013&sort={sort}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, faults);

    [Theory]
    [InlineData("/api/v1/rankings?indicator=gdp&within=360000&period=2013&sort=rank,-value")]
    [InlineData("/api/v1/measures?indicator=gdp&within=360000&period=2013&total=true&sort=-reported")]
    [InlineData("/api/v1/completion?indicator=gdp&within=360000&period=2013&sort=pace,required,targetCount")]
    [InlineData("/api/v1/audit?sort=measure,-difference")]
    public async Task Columns_of_the_answer_order_it(string path) => (await _client.Get(path)).ShouldBe(HttpStatusCode.OK);
}
