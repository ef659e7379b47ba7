using System.Globalization;
using FluentValidation;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Api.Configuration;

/// <summary>What may be set. What is unknown is wrong too: a misspelt AdminKey would leave the service open.</summary>
internal sealed class SettingsRules : AbstractValidator<IConfiguration>
{
    private const long MostBodyBytes = 1 << 30;
    private const int MostReviewSteps = 4;
    private const int MostSeconds = 86_400;
    private const int MostDays = 36_500;

    private static readonly string[] Known =
    [
        "AdminKey", "PublicRead", "KeepAccessLog", "KeepImports", "LoadExamples", "MaxBodyBytes", "MaxImportBytes", "CacheBytes",
        "AnswerBytes", "Reasons", "CorsOrigins", "Lights", "ReviewSteps", "WaitForDatabase", "MaxCells", "RequestSeconds",
        "RequestsPerMinute", "MaxConnections", "Proxies", "RequireHttps", "Swagger", "Headline", "Region",
    ];

    private readonly List<(string Key, Func<string, bool> Holds, string Message)> _settings = [];

    public SettingsRules()
    {
        RuleFor(configuration => configuration).Custom(Told);
        Connections();
        Setting("Indicators:CacheBytes", IsWhole(0, long.MaxValue), "须为字节数，0 或以上的整数", "must be a number of bytes, 0 or more");
        Setting("Indicators:AnswerBytes", IsWhole(0, long.MaxValue), "须为字节数，0 或以上的整数", "must be a number of bytes, 0 or more");
        Setting("Indicators:MaxBodyBytes", IsWhole(1, MostBodyBytes),
            $"须为字节数，1 至 {MostBodyBytes} 的整数", $"must be a number of bytes from 1 to {MostBodyBytes}");
        Setting("Indicators:MaxImportBytes", IsWhole(1, MostBodyBytes),
            $"须为字节数，1 至 {MostBodyBytes} 的整数", $"must be a number of bytes from 1 to {MostBodyBytes}");
        Setting("Indicators:KeepImports", IsWhole(1, MostDays),
            $"须为天数，1 至 {MostDays} 的整数", $"must be a number of days from 1 to {MostDays}");
        Setting("Indicators:LoadExamples", IsTruth, "须为 true 或 false", "must be true or false");
        Setting("Indicators:Reasons", text => text is "optional" or "required", "须为 optional 或 required", "must be optional or required");
        Costs();
        Ways();
        Setting("Indicators:ReviewSteps", IsWhole(1, MostReviewSteps),
            $"须为 1 至 {MostReviewSteps} 的整数", $"must be a number of steps from 1 to {MostReviewSteps}");
        Access();
        Lists();
        Framework();
        RuleFor(configuration => configuration.GetSection("Indicators:Lights")).SetValidator(new LightRules()).When(HasLights);
        RuleForEach(configuration => configuration.GetSection("Indicators").GetChildren())
            .OverrideIndexer((_, _, setting, _) => $":{setting.Key}")
            .Must(setting => Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .OverridePropertyName("Indicators")
            .WithMessage($"没有这项设置；可用的有 / no such setting; known are {string.Join(", ", Known)}");
    }

    private static Func<string, bool> IsWhole(long from, long to) => text =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to;

    private static bool IsTruth(string text) => bool.TryParse(text, out _);

    // As browsers send it: no path, not even a slash.
    private static bool IsOrigin(string? text) => text is "*"
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.GetLeftPart(UriPartial.Authority) == text);

    private static bool HasLights(IConfiguration configuration) => configuration.GetSection("Indicators:Lights").Exists();

    private static string? Metrics(IConfiguration configuration) => configuration.GetConnectionString("Metrics");

    private void Connections()
    {
        const string metrics = "ConnectionStrings:Metrics", replicas = "ConnectionStrings:MetricsReplicas";
        RuleFor(configuration => configuration[metrics]).NotEmpty().OverridePropertyName(metrics).WithMessage("必填 / required");
        Setting("Indicators:WaitForDatabase", IsWhole(0, MostSeconds),
            $"须为秒数，0 至 {MostSeconds} 的整数", $"must be a number of seconds from 0 to {MostSeconds}");
        foreach (var key in (string[])[metrics, replicas])
            Setting(key, ConnectionText.IsValid, "连接字符串写法不对：Data Source=文件，或 Host=主机;Database=库，或 postgres://用户@主机/库",
                "no connection string of SQLite or PostgreSQL: Data Source=file, or Host=…;Database=…, or postgres://user@host/database");
        RuleFor(configuration => configuration[replicas])
            .Must((configuration, text) => string.IsNullOrEmpty(text) || ConnectionText.IsOfPostgres(Metrics(configuration)))
            .OverridePropertyName(replicas)
            .WithMessage("副本只用于 PostgreSQL：Metrics 须写 Host= / replicas are PostgreSQL's: Metrics must say Host=");
    }

    private void Costs()
    {
        const int most = 1_000_000_000;
        Setting("Indicators:MaxCells", IsWhole(1, most), $"须为 1 至 {most} 的整数", $"must be a whole number from 1 to {most}");
        Setting("Indicators:RequestSeconds", IsWhole(1, 3_600), "须为秒数，1 至 3600 的整数", "must be a number of seconds from 1 to 3600");
        Setting("Indicators:RequestsPerMinute", IsWhole(0, 60_000_000),
            "须为 0 至 60000000 的整数，0 为不限", "must be a whole number from 0 to 60000000, 0 for any");
        Setting("Indicators:MaxConnections", IsWhole(1, 1_000_000), "须为 1 至 1000000 的整数", "must be a whole number from 1 to 1000000");
    }

    private void Ways()
    {
        Setting("Indicators:RequireHttps", IsTruth, "须为 true 或 false", "must be true or false");
        Setting("Indicators:Swagger", IsTruth, "须为 true 或 false", "must be true or false");
        Each("Indicators:Proxies", proxy => NetworkText.Read(proxy.Value) is not null,
            "须为 IP 地址或网段，如 10.0.0.0/8", "must be an IP address or a network such as 10.0.0.0/8");
    }

    private void Access()
    {
        Setting("Indicators:PublicRead", IsTruth, "须为 true 或 false", "must be true or false");
        Setting("Indicators:AdminKey", text => text.Trim() == text && text.All(c => c is >= ' ' and <= '~'),
            "须为可见 ASCII 字符，首尾无空格：须能写入请求头", "must be visible ASCII without spaces around, as a header can carry it");
        Setting("Indicators:AdminKey", text => !text.StartsWith(AccessKey.TextPrefix, StringComparison.Ordinal),
            $"不得以 {AccessKey.TextPrefix} 开头：那是另建的密钥", $"must not begin with {AccessKey.TextPrefix}, as keys that are made do");
        Setting("Indicators:KeepAccessLog", IsWhole(1, MostDays),
            $"须为天数，1 至 {MostDays} 的整数", $"must be a number of days from 1 to {MostDays}");
    }

    private void Lists()
    {
        const int most = 4;
        Each("Indicators:CorsOrigins", origin => IsOrigin(origin.Value),
            "须为来源 协议://主机[:端口]，不带路径", "must be an origin scheme://host[:port] without a path");
        Each("Indicators:Headline",
            code => code.Value is { Length: > 0 } && int.TryParse(code.Key, out var place) && place < most,
            $"须为指标代码，至多 {most} 个", $"must be the code of an indicator, {most} at most");
    }

    // Of the framework, which would end the start with where in its own code it found them.
    private void Framework()
    {
        Setting("ForwardedHeaders_Enabled", text => !bool.TryParse(text, out var enabled) || !enabled,
            "会相信任何来源的转发头，请改用 Indicators:Proxies 列出代理", "believes whoever forwards: name the proxies in Indicators:Proxies");
        Setting("urls", text => text.Split(';').All(IsAddress), "须为 http://主机:端口", "must be http://host:port");
        Setting("OTEL_EXPORTER_OTLP_ENDPOINT", text => text.Length == 0 || IsHttp(text), "须为 http(s) 地址", "must be an http(s) address");
        RuleForEach(configuration => configuration.GetSection("Logging:LogLevel").GetChildren())
            .OverrideIndexer((_, _, level, _) => $":{level.Key}")
            .Must(level => Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var known) && Enum.IsDefined(known))
            .OverridePropertyName("Logging:LogLevel")
            .WithMessage($"可用的有 / must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}");
        RuleForEach(configuration => configuration.GetSection("ConnectionStrings").GetChildren())
            .OverrideIndexer((_, _, setting, _) => $":{setting.Key}")
            .Must(setting => setting.Key is "Metrics" or "MetricsReplicas")
            .OverridePropertyName("ConnectionStrings")
            .WithMessage("没有这项设置；可用的有 / no such setting; known are Metrics, MetricsReplicas");
    }

    private static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void Each(string key, Func<IConfigurationSection, bool> holds, string zh, string en)
    {
        Setting(key, text => text.Length == 0, $"须为列表：{key}:0 起", $"must be a list: {key}:0 and on");
        RuleForEach(configuration => configuration.GetSection(key).GetChildren())
            .OverrideIndexer((_, _, item, _) => $":{item.Key}")
            .Must(holds).OverridePropertyName(key).WithMessage($"{zh} / {en}");
    }

    private void Setting(string key, Func<string, bool> holds, string zh, string en) => _settings.Add((key, holds, $"{zh} / {en}"));

    // One rule for all of them: for each of its own an expression would be compiled, at every start.
    private void Told(IConfiguration configuration, ValidationContext<IConfiguration> context)
    {
        foreach (var (key, holds, message) in _settings)
        {
            if (configuration[key] is { } text && !holds(text)) context.AddFailure(key, message);
        }
    }
}
