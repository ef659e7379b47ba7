using System.Net;
using Indicators.Storage;

namespace Indicators.Api.Configuration;

/// <summary>What can be set about the service besides its lights, read once when it starts.</summary>
public sealed record Settings
{
    private const long MiB = 1 << 20;

    private static readonly string[] FourOfEveryBureau =
        ["high-tech-enterprises", "patent-applications", "rd-intensity", "tech-contract-turnover"];

    /// <summary>The connection string of the metrics database.</summary>
    public required string Metrics { get; init; }

    /// <summary>How long a database that does not answer is waited for at the start.</summary>
    public TimeSpan WaitForDatabase { get; init; }

    /// <summary>Those of its streaming replicas; null for none.</summary>
    public string? Replicas { get; init; }

    /// <summary>How many bytes of figures are kept in memory at most.</summary>
    public long CacheBytes { get; init; }

    /// <summary>How many bytes of answers are kept in memory at most.</summary>
    public long AnswerBytes { get; init; }

    /// <summary>How many bytes the body of a request may have.</summary>
    public long BodyBytes { get; init; }

    /// <summary>How many bytes a file that is imported may have.</summary>
    public long ImportBytes { get; init; }

    /// <summary>How many cells one question may take.</summary>
    public long MaxCells { get; init; }

    /// <summary>How long one may take to be worked out.</summary>
    public TimeSpan RequestTime { get; init; }

    /// <summary>How many a key, or an address without one, may have worked out; 0 for any number.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>How many clients may be connected at once.</summary>
    public long Connections { get; init; }

    /// <summary>The networks of the proxies that are believed about where a request came from, and by which scheme.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Whether nothing but health is answered without HTTPS.</summary>
    public bool RequireHttps { get; init; }

    /// <summary>Whether the contract can be tried out at /swagger.</summary>
    public bool Swagger { get; init; }

    /// <summary>The codes of the indicators on the cards of the page, four at most.</summary>
    public IReadOnlyList<string> Headline { get; init; } = FourOfEveryBureau;

    /// <summary>The code of the region that the page begins with; null for that of the key, or where figures are.</summary>
    public string? Region { get; init; }

    /// <summary>A key that may do everything; null for none.</summary>
    public string? AdminKey { get; init; }

    /// <summary>Whether reading what is public needs no key.</summary>
    public bool PublicRead { get; init; }

    /// <summary>How long it is known what keys were used for.</summary>
    public TimeSpan KeepAccessLog { get; init; }

    /// <summary>How long files that were imported are kept.</summary>
    public TimeSpan KeepImports { get; init; }

    /// <summary>Whether a new database gets the examples.</summary>
    public bool LoadExamples { get; init; }

    /// <summary>Whether who replaces a final figure must say why.</summary>
    public bool ReasonsRequired { get; init; }

    /// <summary>How many reviewers a submission passes, at least one (<see cref="Submissions.ReviewLadder"/>).</summary>
    public int ReviewSteps { get; init; } = 1;

    /// <summary>The origins whose pages may call the service from a browser.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <exception cref="InvalidOperationException">Some are wrong; the message tells all of them.</exception>
    public static Settings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var wrong = new SettingsRules().Validate(configuration).Errors;
        if (wrong.Count > 0) throw new InvalidOperationException(string.Join('\n', wrong
            .Select(failure => $"{failure.PropertyName}: {failure.ErrorMessage}")
            .Prepend("设置有误，服务未启动 / wrong settings, not started:")));

        var own = configuration.GetSection("Indicators");
        return new()
        {
            Metrics = ConnectionText.Normal(configuration.GetConnectionString("Metrics")!),
            Replicas = configuration.GetConnectionString("MetricsReplicas") is { } replicas ? ConnectionText.Normal(replicas) : null,
            WaitForDatabase = TimeSpan.FromSeconds(own.GetValue("WaitForDatabase", 60)),
            CacheBytes = own.GetValue("CacheBytes", 256 * MiB),
            AnswerBytes = own.GetValue("AnswerBytes", 64 * MiB),
            BodyBytes = own.GetValue("MaxBodyBytes", 32 * MiB),
            ImportBytes = own.GetValue("MaxImportBytes", 128 * MiB),
            MaxCells = own.GetValue("MaxCells", 300_000L),
            RequestTime = TimeSpan.FromSeconds(own.GetValue("RequestSeconds", 30)),
            RequestsPerMinute = own.GetValue("RequestsPerMinute", 12_000),
            Connections = own.GetValue("MaxConnections", 2_000L),
            Proxies = [.. (own.GetSection("Proxies").Get<string[]>() ?? []).Select(text => NetworkText.Read(text)!.Value)],
            RequireHttps = own.GetValue("RequireHttps", false),
            Swagger = own.GetValue("Swagger", true),
            Headline = own.GetSection("Headline").Get<string[]>() ?? FourOfEveryBureau,
            Region = own["Region"] is { Length: > 0 } region ? region : null,
            AdminKey = own["AdminKey"] is { Length: > 0 } key ? key : null,
            PublicRead = own.GetValue("PublicRead", environment.IsDevelopment()),
            KeepAccessLog = TimeSpan.FromDays(own.GetValue("KeepAccessLog", 400)),
            KeepImports = TimeSpan.FromDays(own.GetValue("KeepImports", 730)),
            LoadExamples = own.GetValue("LoadExamples", environment.IsDevelopment()),
            ReasonsRequired = own["Reasons"] is "required",
            ReviewSteps = own.GetValue("ReviewSteps", 1),
            CorsOrigins = own.GetSection("CorsOrigins").Get<string[]>() ?? [],
        };
    }
}
