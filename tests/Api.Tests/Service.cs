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

    protected virtual string Environment => "Testing";

    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>Every answer is held against the contract.</summary>
    public HttpClient CreateHttpClient() => CreateDefaultClient(new RedirectHandler(), new ContractHandler());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Metrics", ConnectionString);
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}
