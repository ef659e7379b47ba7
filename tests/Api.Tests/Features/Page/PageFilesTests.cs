using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Features.Page;

/// <summary>How the page comes to a browser; what it does there is tried in Page.Tests.</summary>
public sealed partial class PageFilesTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task The_page_is_what_stands_at_the_root_and_runs_nothing_but_what_this_service_serves()
    {
        var page = (await service.Client.Get("/")).ShouldBe(HttpStatusCode.OK);

        page.ContentHeaders.ContentType!.MediaType.ShouldBe("text/html");
        page.Text.ShouldContain("<div id=\"page\">");
        page.Header("Cache-Control").ShouldBe("no-cache");
        var policy = page.Header("Content-Security-Policy").Split("; ");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("style-src 'self'");
        policy.ShouldContain("frame-ancestors 'self'");
        page.Header("X-Content-Type-Options").ShouldBe("nosniff");
        page.Text.ShouldNotContain("://");
        InlineCode().Matches(page.Text).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_its_hash_in_its_name_is_kept_for_ever_and_the_rest_is_asked_for_again()
    {
        var page = await service.Client.Get("/");
        foreach (var file in Files().Matches(page.Text).Select(match => match.Groups["file"].Value))
        {
            var answer = (await service.Client.Get($"/{file}")).ShouldBe(HttpStatusCode.OK);
            answer.Header("Cache-Control").ShouldBe("public, max-age=31536000, immutable", file);
            (await service.Client.Get($"/{file}", ("If-None-Match", answer.Header("ETag")))).ShouldBe(HttpStatusCode.NotModified);
        }

        (await service.Client.Get("/", ("If-None-Match", page.Header("ETag")))).ShouldBe(HttpStatusCode.NotModified);
        (await service.Client.Get("/page/app.000000000000.js")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_bundle_goes_out_compressed_and_weighs_200_KB_at_most()
    {
        var script = Files().Matches((await service.Client.Get("/")).Text)
            .Select(match => match.Groups["file"].Value).Single(file => file.EndsWith(".js"));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{script}");
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await service.CreateDefaultClient().SendAsync(request);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        var compressed = await answer.Content.ReadAsByteArrayAsync();
        compressed.Length.ShouldBeLessThan(200 * 1024);
        await using var whole = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var reader = new StreamReader(whole);
        (await reader.ReadToEndAsync()).ShouldBe((await service.Client.Get($"/{script}")).Text);
    }

    [Fact]
    public async Task It_is_told_which_indicators_and_which_region_the_operator_wants_first()
    {
        await using var set = new Set();

        (await service.Client.Get("/page/settings.json")).Json.GetProperty("headline").EnumerateArray().Select(code => code.GetString())
            .ShouldBe(["high-tech-enterprises", "patent-applications", "rd-intensity", "tech-contract-turnover"]);
        (await set.Client.Get("/page/settings.json")).Text.ShouldStartWith(
            """{"headline":["gdp"],"region":"421200","swagger":false,"withoutKey":["figures.read",""");
    }

    [GeneratedRegex("<script>|<style>| style=| on[a-z]+=", RegexOptions.NonBacktracking)]
    private static partial Regex InlineCode();

    [GeneratedRegex("\"(?<file>page/[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Files();

    private sealed class Set : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Indicators:Headline:0"] = "gdp",
            ["Indicators:Region"] = "421200",
            ["Indicators:Swagger"] = "false",
        };
    }
}
