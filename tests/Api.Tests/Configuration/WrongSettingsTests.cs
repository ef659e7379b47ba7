using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Indicators.Api.Tests.Faults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Indicators.Api.Tests.Configuration;

public sealed class WrongSettingsTests
{
    private const string Metrics = "ConnectionStrings:Metrics";

    [Fact]
    public async Task A_wrong_setting_stops_the_start_and_all_that_are_wrong_are_told_at_once()
    {
        using var database = new TestDatabase();

        var (code, told) = await ServiceCommand.Run(
            database.ConnectionString, "--urls=http://127.0.0.1:0", "--Indicators:CacheBytes=much", "--Indicators:MaxBodyBytes=abc",
            "--Indicators:Lights:Name=", "--Indicators:Lights:Scheme:0:Color=green", "--Indicators:CorsOrigin=https://screen.example");

        code.ShouldBe(1, told);
        var message = JsonDocument.Parse(told).RootElement.Text("Message")!;
        message.ShouldStartWith("设置有误，服务未启动 / wrong settings, not started:\n");
        message.Split('\n').Skip(1).Select(line => line.Split(": ")[0]).ShouldBe(
            ["Indicators:CacheBytes", "Indicators:MaxBodyBytes", "Indicators:Lights:Name", "Indicators:CorsOrigin"], ignoreOrder: true);
    }

    /// <summary>What is found out only when it is tried: a file of settings, a certificate, an address that is in use.</summary>
    [Fact]
    public async Task Whatever_else_stops_the_start_is_a_line_too()
    {
        using var database = new TestDatabase();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await ShouldNotStart("address already in use", $"--urls=http://{taken.LocalEndpoint}");
        await ShouldNotStart(
            "/nowhere.pfx", "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0",
            "--Kestrel:Endpoints:Https:Certificate:Path=/nowhere.pfx");
        var folder = Directory.CreateTempSubdirectory("indicators-settings-").FullName;
        try
        {
            var file = Path.Combine(folder, "appsettings.json");
            await File.WriteAllTextAsync(file, """{ "Indicators": { "PublicRead": tru """);
            await ShouldNotStart($"'{file}'", $"--contentRoot={folder}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task ShouldNotStart(string why, params string[] settings)
        {
            var (code, told) = await ServiceCommand.Run(database.ConnectionString, settings);
            code.ShouldBe(1, told);
            var lines = told.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
            lines[^1].Text("LogLevel").ShouldBe("Critical");
            lines[^1].Text("Message").ShouldStartWith("服务未启动 / not started: ");
            lines[^1].Text("Message").ShouldContain(why);
        }
    }

    [Theory]
    [InlineData("Indicators:MaxBodyBytes", "abc")]
    [InlineData("Indicators:MaxBodyBytes", "0")]
    [InlineData("Indicators:MaxBodyBytes", "")]
    [InlineData("Indicators:MaxBodyBytes", "2147483648")]
    [InlineData("Indicators:CacheBytes", "-1")]
    [InlineData("Indicators:AnswerBytes", "64 MiB")]
    [InlineData("Indicators:PublicRead", "yes")]
    [InlineData("Indicators:LoadExamples", "1")]
    [InlineData("Indicators:AdminKey", "密钥")]
    [InlineData("Indicators:AdminKey", " key")]
    [InlineData("Indicators:AdminKey", "ind_0123456789_secret")]
    [InlineData("Indicators:KeepAccessLog", "0")]
    [InlineData("Indicators:KeepAccessLog", "a year")]
    [InlineData("Indicators:CorsOrigins", "https://screen.example")]
    [InlineData("Indicators:CorsOrigins:0", "screen.example")]
    [InlineData("Indicators:CorsOrigins:0", "https://screen.example/")]
    [InlineData("Indicators:CorsOrigins:0", "ftp://screen.example")]
    [InlineData("Indicators:Headline", "gdp")]
    [InlineData("Indicators:Headline:0", "")]
    [InlineData("Indicators:AdminKye", "secret")]
    [InlineData(Metrics, "")]
    [InlineData(Metrics, "Database=metrics")]
    [InlineData(Metrics, "data/indicators.db")]
    [InlineData(Metrics, "Mode=ReadOnly")]
    [InlineData(Metrics, "Host=;Database=metrics")]
    [InlineData(Metrics, "Host=db;Colour=red")]
    [InlineData(Metrics, "Host=db;Database=metrics;Maximum Pool Size=1")]
    [InlineData(Metrics, "postgres://reader@db/metrics?colour=red")]
    [InlineData("ConnectionStrings:MetricsReplicas", "Host=standby")]
    [InlineData("ConnectionStrings:Metric", "Host=db")]
    [InlineData("ForwardedHeaders_Enabled", "true")]
    [InlineData("urls", "localhost")]
    [InlineData("urls", "http://localhost:5080;foo")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Logging:LogLevel:Default", "17")]
    public void What_cannot_be_meant_is_told_by_its_name(string name, string value) =>
        Faults((name, value)).ShouldHaveSingleItem().ShouldStartWith(name);

    [Fact]
    public void Reading_that_is_not_public_needs_no_key_in_the_settings() => Faults(("Indicators:PublicRead", "false")).ShouldBeEmpty();

    [Theory]
    [InlineData("0", null)]
    [InlineData("-5", "-2")]
    [InlineData("-2", "-2")]
    [InlineData("fast", null)]
    public void Thresholds_of_lights_fall_and_the_last_has_none(string first, string? second) => Faults(
        ("Indicators:Lights:Name", "county"),
        ("Indicators:Lights:Scheme:0:Color", "blue"),
        ("Indicators:Lights:Scheme:0:AtLeast", "-1"),
        ("Indicators:Lights:Scheme:1:Color", "amber"),
        ("Indicators:Lights:Scheme:1:AtLeast", first),
        ("Indicators:Lights:Scheme:2:Color", "red"),
        ("Indicators:Lights:Scheme:2:AtLeast", second)).ShouldHaveSingleItem().ShouldStartWith("Indicators:Lights:Scheme: AtLeast");

    [Theory]
    [InlineData("Completion", "100", "90", null, true)]
    [InlineData("Completion", "90", "100", null, false)]
    [InlineData("Completion", "100", "90", "0", false)]
    [InlineData("Growth", "0", null, null, true)]
    [InlineData("Growth", null, null, null, false)]
    [InlineData("Growth", "0", "-1", null, false)]
    public void Lights_by_completion_and_by_growth_have_thresholds_of_their_own_of_growth_the_last_two_none(
        string name, string? first, string? second, string? third, bool right)
    {
        var faults = Faults(
            ("Indicators:Lights:Name", "county"),
            ("Indicators:Lights:Scheme:0:Color", "blue"),
            ($"Indicators:Lights:{name}:0:Color", "blue"),
            ($"Indicators:Lights:{name}:0:AtLeast", first),
            ($"Indicators:Lights:{name}:1:Color", "amber"),
            ($"Indicators:Lights:{name}:1:AtLeast", second),
            ($"Indicators:Lights:{name}:2:Color", "red"),
            ($"Indicators:Lights:{name}:2:AtLeast", third));

        faults.Select(fault => fault.Split(" ")[0]).ShouldBe(right ? [] : [$"Indicators:Lights:{name}:"]);
    }

    [Fact]
    public void A_basis_that_lights_do_not_have_is_told() => Faults(
        ("Indicators:Lights:Name", "county"),
        ("Indicators:Lights:Scheme:0:Color", "blue"),
        ("Indicators:Lights:Completions:0:Color", "blue")).ShouldHaveSingleItem().ShouldStartWith("Indicators:Lights:Completions: ");

    [Fact]
    public void Lights_with_a_name_need_a_light() =>
        Faults(("Indicators:Lights:Name", "county")).ShouldBe(["Indicators:Lights:Scheme: 至少一档 / needs a light"]);

    [Fact]
    public void Every_light_has_a_name_that_a_header_can_carry() => Faults(
        ("Indicators:Lights:Name", "县级"),
        ("Indicators:Lights:Scheme:0:AtLeast", "0"),
        ("Indicators:Lights:Scheme:1:Color", "红")).Select(fault => fault.Split(": ")[0])
        .ShouldBe(["Indicators:Lights:Name", "Indicators:Lights:Scheme:0", "Indicators:Lights:Scheme:1"]);

    [Theory]
    [InlineData("Data Source=data/indicators.db", null)]
    [InlineData("Data Source=:memory:", "")]
    [InlineData("Host=db;Database=metrics;Username=reader", "Host=standby,other")]
    [InlineData("host=a,b", null)]
    [InlineData("postgres://reader:a%3Ab@db:5433/metrics?sslmode=verify-full&connect_timeout=5&application_name=x", null)]
    [InlineData("postgresql://db/metrics?target_session_attrs=read-write&sslrootcert=/ca.pem", null)]
    public void A_database_of_either_engine_is_right(string metrics, string? replicas) =>
        Faults((Metrics, metrics), ("ConnectionStrings:MetricsReplicas", replicas)).ShouldBeEmpty();

    [Fact]
    public void No_message_repeats_a_secret() =>
        Faults(("Indicators:AdminKey", "geheim "), (Metrics, "Host=db;Password=geheim;Colour=red"))
            .ShouldAllBe(fault => !fault.Contains("geheim"));

    private static string[] Faults(params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(Metrics, "Data Source=data/indicators.db")])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
            .Build();
        try
        {
            _ = Api.Configuration.Settings.Read(configuration, new Nowhere());
            return [];
        }
        catch (InvalidOperationException wrong)
        {
            return wrong.Message.Split('\n')[1..];
        }
    }

    private sealed class Nowhere : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Testing";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
    }
}
