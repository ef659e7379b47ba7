using System.Net;

namespace Indicators.Api.Tests.Http;

public sealed class QueryTextTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("q=%FF", "q bad-encoding")]
    [InlineData("q=%C4%CF", "q bad-encoding")]
    [InlineData("q=%ED%A0%80", "q bad-encoding")]
    [InlineData("q=%E5%8D", "q bad-encoding")]
    [InlineData("q=%00", "q wrong-type")]
    [InlineData("q=a%00b&within=%1F", "q wrong-type", "within wrong-type", "within unknown-region")]
    [InlineData("%FF=1", "%FF unknown-word", "%FF bad-encoding")]
    public async Task What_is_no_text_is_not_looked_for(string query, params string[] faults) =>
        (await _client.Get($"/api/v1/regions?{query}")).ShouldBeProblem(HttpStatusCode.BadRequest, faults);

    [Theory]
    [InlineData("q=%E5%8D%97%E6%98%8C&level=prefecture")]
    [InlineData("q=%20%0A%E5%8D%97%E6%98%8C%09&level=prefecture")]
    [InlineData("q=南昌&level=prefecture")]
    [InlineData("q=+南昌&level=prefecture")]
    public async Task What_is_text_is(string query) =>
        (await _client.Get($"/api/v1/regions?{query}")).Only.Text("code").ShouldBe("360100");

    [Fact]
    public async Task It_is_told_from_which_byte_on_it_is_none() =>
        (await _client.Get("/api/v1/regions?q=%E5%8D%97%C4%CF&lang=en")).Json.Text("detail").ShouldBe("q: not UTF-8: from byte 3 on");
}
