using Indicators.Api.Features.Submissions;
using Indicators.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Features.Submissions;

/// <summary>A service whose time stands until it is set.</summary>
public class ClockedService : ReviewedService
{
    public SettableClock Clock { get; } = new() { Now = new(2026, 7, 1, 9, 0, 0, TimeSpan.FromHours(8)) };

    public string In(int hours) => Clock.Now.AddHours(hours).ToString("yyyy-MM-ddTHH:mm:sszzz");

    /// <summary>What is due now is released, unless the service came to it first.</summary>
    public Task Release() => ReleasesOf(Services).Release();

    /// <summary>Likewise by another process on the same database.</summary>
    public Task ReleaseElsewhere() => ReleasesOf(Elsewhere).Release();

    public IServiceProvider Elsewhere => field ??= WithWebHostBuilder(_ => { }).Services;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    private static SubmissionReleases ReleasesOf(IServiceProvider services) => services.GetRequiredService<SubmissionReleases>();
}
