using Indicators.Api.Tests.Contract;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Indicators.Api.Tests;

/// <summary>The service as it is, on a database of its own.</summary>
public class Service : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;

    public Service()
        : this(new())
    {
    }

    protected Service(TestDatabase database) => _database = database;

    public Client Client => field ??= new Client(CreateHttpClient());

    protected string ConnectionString => _database.ConnectionString;

    /// <summary>Where there is no key, this machine may do everything.</summary>
    protected virtual string Environment => "Development";

    /// <summary>Null leaves it to the environment.</summary>
    protected virtual string? LoadExamples => "false";

    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>What clients send with every request; null for no key.</summary>
    protected virtual string? Key => null;

    /// <summary>Every answer is held against the contract.</summary>
    public HttpClient CreateHttpClient()
    {
        var client = CreateDefaultClient(new RedirectHandler(), new ContractHandler());
        if (Key is { } key) client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Metrics", ConnectionString);
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");
        if (LoadExamples is { } loads) builder.UseSetting("Indicators:LoadExamples", loads);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}
