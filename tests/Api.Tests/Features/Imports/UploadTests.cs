using System.Net;
using System.Text;
using Indicators.Api.Tests.Http;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>Uploads that do not come to their end: nothing is stored, and nobody else notices.</summary>
public sealed class UploadTests(RawService service) : IClassFixture<RawService>
{
    private const string Head = "POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    private const string Table = "2024年咸宁市,\n地区,专利授权量\n咸安区,5\n";

    public static TheoryData<string> Cut =>
    [
        $"{Head}Content-Length: 4000\r\n\r\n{Table}",
        $"{Head}Transfer-Encoding: chunked\r\n\r\n{Encoding.UTF8.GetByteCount(Table):x}\r\n{Table}\r\n",
        $"{Head}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 4000\r\n\r\n--b\r\n"
            + $"Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{Table}",
    ];

    [Theory]
    [MemberData(nameof(Cut))]
    public async Task One_that_was_cut_off_is_none(string request)
    {
        (await service.Exchange(Encoding.UTF8.GetBytes(request), end: true)).ShouldNotContain("HTTP/1.1 5");

        (await service.Client.Get("/api/v1/actuals?indicator=patent-grants&region=421202")).Items.ShouldBeEmpty();
        (await service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_that_ends_within_its_file_is_refused()
    {
        var body = $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{Table}";

        var answer = await service.Send(Encoding.UTF8.GetBytes(
            $"{Head}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

        answer.Status.ShouldBe(400);
        (await service.Client.Get("/api/v1/actuals?indicator=patent-grants&region=421202")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_of_400_MB_is_refused_before_it_comes()
    {
        var answer = await service.Send($"{Head}Content-Length: 419430400\r\n\r\n");

        answer.Status.ShouldBe(413);
        answer.Codes.ShouldBe(["body-too-large"]);
    }
}
