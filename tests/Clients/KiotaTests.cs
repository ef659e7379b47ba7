using System.Reflection;
using System.Text.RegularExpressions;
using Indicators.Api.Tests.Features.Figures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Indicators.Clients.Tests;

public sealed partial class KiotaTests(ExampleService service) : IClassFixture<ExampleService>
{
    /// <summary>What somebody writes who has generated a client.</summary>
    private const string Caller =
        """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Indicators.Generated;
        using Indicators.Generated.Api.V1.Actuals;
        using Indicators.Generated.Models;
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        public static class Caller
        {
            public static async Task<decimal?> Completion(HttpClient http) => (await Client(http).Api.V1.Completion.GetAsync(ask =>
            {
                ask.QueryParameters.Indicator = ["tech-contract-turnover", "sci-tech-achievements-registered"];
                ask.QueryParameters.Region = ["421200"];
                ask.QueryParameters.Period = ["2020-H1"];
                ask.QueryParameters.Decimals = 4;
            })).Items[1].Completion;

            public static async Task<decimal?> Stored(HttpClient http, decimal value)
            {
                var row = new WrittenActual { Indicator = "gdp", Region = "100000", Period = "2013", Value = value };
                await Client(http).Api.V1.Actuals.PostAsync(new ActualsPostRequestBody { Actuals = [row] });
                var stored = await Client(http).Api.V1.Actuals.GetAsync(ask => ask.QueryParameters.Indicator = ["gdp"]);
                return stored.Items[0].Value;
            }

            public static async Task<string> Refusal(HttpClient http)
            {
                try
                {
                    await Client(http).Api.V1.Growth.GetAsync(ask => ask.QueryParameters.Indicator = ["nothing"]);
                    return "";
                }
                catch (ProblemBody problem)
                {
                    return $"{problem.Errors[0].Field} {problem.Errors[0].Code}";
                }
            }

            private static IndicatorsClient Client(HttpClient http) => new(
                new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = $"{http.BaseAddress}" });
        }
        """;

    [WithKiota]
    public async Task A_generated_client_compiles_and_has_exact_figures()
    {
        var sources = await Generate();
        sources.Count.ShouldBeGreaterThan(80);
        sources.Where(source => BinaryFraction().IsMatch(source)).ShouldBeEmpty();

        var caller = Compile([.. sources, Caller]).GetType("Caller")!;

        using var http = service.CreateHttpClient();
        (await Ask<decimal?>(caller, "Completion", http)).ShouldBe(66.6667m);
        (await Ask<decimal?>(caller, "Stored", http, 123456789.1234m)).ShouldBe(123456789.1234m);
        (await Ask<string>(caller, "Refusal", http)).ShouldBe("indicator unknown-indicator");
    }

    private static async Task<IReadOnlyList<string>> Generate()
    {
        var folder = Directory.CreateTempSubdirectory("indicators-kiota-");
        try
        {
            var (code, said, complained) = await Tool.Run(
                "dotnet", Tool.Repository, "kiota", "generate", "--language", "CSharp", "--openapi", Tool.Contract,
                "--output", folder.FullName, "--class-name", "IndicatorsClient", "--namespace-name", "Indicators.Generated",
                "--exclude-backward-compatible");
            code.ShouldBe(0, said + complained);
            return [.. folder.EnumerateFiles("*.cs", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Assembly Compile(IReadOnlyList<string> sources)
    {
        var parsing = CSharpParseOptions.Default.WithPreprocessorSymbols("NETCOREAPP3_1_OR_GREATER", "NET5_0_OR_GREATER");
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Indicators.Generated",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            libraries.Select(library => MetadataReference.CreateFromFile(library)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var library = new MemoryStream();
        var result = compilation.Emit(library);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).ShouldBeEmpty();
        return Assembly.Load(library.ToArray());
    }

    private static Task<T> Ask<T>(Type caller, string method, params object[] arguments) =>
        (Task<T>)caller.GetMethod(method)!.Invoke(null, arguments)!;

    [GeneratedRegex(@"\b(double|float|Double|Single)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BinaryFraction();

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class WithKiotaAttribute : FactAttribute
    {
        public WithKiotaAttribute() =>
            Skip = IsInstalled() ? null : "Kiota is not installed: dotnet tool restore";

        private static bool IsInstalled() => Tool.Run("dotnet", Tool.Repository, "kiota", "--version").GetAwaiter().GetResult().Code == 0;
    }
}
