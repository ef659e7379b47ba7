using System.Net.Http.Json;
using System.Text.Json;
using Indicators.Api.Tests;
using Indicators.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Page.Tests;

/// <summary>The service as a browser reaches it, on a port of this machine, with a database of its own and a clock that stands.</summary>
public class PageService : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;
    private bool _isServed;

    public PageService()
        : this(new(), 0, ownsDatabase: true)
    {
    }

    /// <summary>Another process on what an earlier one wrote, at its address.</summary>
    public PageService(PageService before)
        : this(before._database, new Uri(before.Address).Port, ownsDatabase: false)
    {
    }

    private PageService(TestDatabase database, int port, bool ownsDatabase)
    {
        (_database, _ownsDatabase) = (database, ownsDatabase);
        UseKestrel(port);
    }

    public string Address
    {
        get
        {
            if (!_isServed) StartServer();
            _isServed = true;
            return field ??= ClientOptions.BaseAddress.ToString().TrimEnd('/');
        }
    }

    public SettableClock Clock { get; } = new() { Now = new(2024, 10, 12, 9, 30, 0, TimeSpan.FromHours(8)) };

    protected virtual string Environment => "Development";

    protected virtual bool LoadsExamples => false;

    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>Writes as whoever may, and gives the answer.</summary>
    public async Task<JsonElement> Send(HttpMethod method, string path, object body, string? key = null)
    {
        using var client = new HttpClient { BaseAddress = new(Address) };
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("X-Api-Key", key);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default;
    }

    public Task<JsonElement> Post(string path, object body, string? key = null) => Send(HttpMethod.Post, $"/api/v1/{path}", body, key);

    public async Task<string> MakeKey(string name, string role, string scope, string by) =>
        (await Post("keys", new { name, roles = new[] { role }, scope = new[] { scope } }, by)).GetProperty("key").GetString()!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Metrics", _database.ConnectionString);
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");
        builder.UseSetting("Indicators:LoadExamples", LoadsExamples ? "true" : "false");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <summary>The process ends; what it wrote stays.</summary>
    public ValueTask Stop() => base.DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsDatabase) _database.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>With the examples, as a newcomer has it.</summary>
public sealed class ExampleService : PageService
{
    protected override bool LoadsExamples => true;
}
