using System.Net;
using Indicators.Api.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Faults;

/// <summary>What takes longer to be worked out than anybody waits for it ends soon after, and others have its place.</summary>
public sealed class GivenUpTests
{
    private const int ClosedByClient = 499;
    private const string Everywhere = "within=100000&level=county";

    [Theory(Timeout = 240_000)]
    [InlineData($"measures?indicator=population&frequency=month&to=2030-12&last=1200&only=figures&{Everywhere}")]
    [InlineData($"completion?indicator=gdp&frequency=month&to=2030-12&last=1200&{Everywhere}")]
    [InlineData($"scores?scheme=long&period={Wide.Years}&{Everywhere}")]
    [InlineData($"coverage?indicator=gdp&frequency=month&from=1990&to=2089&{Everywhere}")]
    public async Task What_is_worked_out_for_who_leaves_is_worked_out_no_more(string question)
    {
        await using var service = new Wide();
        await service.MakeScheme();
        using var leaving = new CancellationTokenSource();
        var asked = service.CreateClient().GetAsync($"/api/v1/{question}", leaving.Token);
        await Until(() => service.Gate.HeavyUnderWay > 0 || asked.IsCompleted);

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asked);
        (await service.Ended).ShouldBe(ClosedByClient);
        await Until(() => service.Gate.HeavyUnderWay == 0);
    }

    [Fact(Timeout = 240_000)]
    public async Task What_is_not_worked_out_in_the_time_that_it_may_take_is_refused_and_no_more_worked_out()
    {
        await using var service = new Hasty();

        var answer = await service.Client.Get(
            $"/api/v1/measures?indicator=population&frequency=month&to=2030-12&last=1200&only=figures&{Everywhere}");

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "took-too-long").Headers.RetryAfter.ShouldNotBeNull();
        await Until(() => service.Gate.HeavyUnderWay == 0);
    }

    private static async Task Until(Func<bool> holds)
    {
        while (!holds()) await Task.Yield();
    }

    /// <summary>Any question is worked out, whatever it takes.</summary>
    public class Wide : Service
    {
        public const string Years = "1990,1991,1992,1993,1994,1995,1996,1997,1998,1999,2000,2001,2002,2003,2004,2005,2006,2007,2008,2009,"
            + "2010,2011,2012,2013,2014,2015,2016,2017,2018,2019,2020,2021,2022,2023,2024,2025,2026,2027,2028,2029";

        private readonly TaskCompletionSource<int> _ended = new();

        public WorkGate Gate => Services.GetRequiredService<WorkGate>();

        /// <summary>The status of the first heavy question, once the service is done with it.</summary>
        public Task<int> Ended => _ended.Task;

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["Indicators:MaxCells"] = "1000000000" };

        public async Task MakeScheme() => (await Client.Put("/api/v1/schemes/long", """
            { "name": "多年", "weight": 100, "items": [
              { "indicator": "gdp", "measure": "growth", "weight": 50, "method": "rank" },
              { "indicator": "population", "measure": "growth", "weight": 50, "method": "rank" } ] }
            """)).ShouldBe(HttpStatusCode.Created);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Followed(_ended)));
        }
    }

    private sealed class Hasty : Wide
    {
        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(base.Settings) { ["Indicators:RequestSeconds"] = "1" };
    }

    private sealed class Followed(TaskCompletionSource<int> ended) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, following) =>
            {
                await following(context);
                if (context.Request.Query.ContainsKey("within")) ended.TrySetResult(context.Response.StatusCode);
            });
            next(app);
        };
    }
}
