using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Indicators.Mutations;

/// <summary>A project in memory, compiled with the words that its build gives the compiler: a warning is an error.</summary>
internal sealed class Library
{
    private readonly CSharpCompilation _compilation;
    private readonly IReadOnlyList<ResourceDescription> _resources;

    private Library(CSharpCompilation compilation, IReadOnlyList<ResourceDescription> resources) =>
        (_compilation, _resources) = (compilation, resources);

    public IEnumerable<SyntaxTree> Sources => _compilation.SyntaxTrees;

    public static Library Of(string project)
    {
        using var told = JsonDocument.Parse(AskBuild(project));
        var words = told.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!);
        var read = CSharpCommandLineParser.Default.Parse(words, project, null);
        var compilation = CSharpCompilation.Create(
            read.CompilationName,
            read.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(
                SourceText.From(File.ReadAllText(file.Path), Encoding.UTF8), read.ParseOptions, file.Path)),
            read.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference)),
            read.CompilationOptions);
        return new(Generated(compilation, read), read.ManifestResources);
    }

    /// <summary>The assembly with one file changed, or what the compiler has against it.</summary>
    public (byte[]? Assembly, string? Error) With(SyntaxTree old, SyntaxTree changed)
    {
        var compilation = _compilation.ReplaceSyntaxTree(old, changed);
        // Mostly the file itself says it, at once.
        if (FirstError(compilation.GetSemanticModel(changed).GetDiagnostics()) is { } error) return (null, error);
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly, manifestResources: _resources);
        return emitted.Success ? (assembly.ToArray(), null) : (null, FirstError(emitted.Diagnostics));
    }

    private static string? FirstError(IEnumerable<Diagnostic> found) => found
        .FirstOrDefault(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)?.Id;

    private static string AskBuild(string project)
    {
        string[] words =
        [
            "build", project, "--no-restore", "-v", "q", "--nologo", "-t:PrepareResources;Compile", "-getItem:CscCommandLineArgs",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=never",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", words) { UseShellExecute = false, RedirectStandardOutput = true })!;
        return build.StandardOutput.ReadToEnd();
    }

    private static CSharpCompilation Generated(CSharpCompilation compilation, CommandLineArguments read)
    {
        var generators = read.AnalyzerReferences
            .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, new Loader()).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: (CSharpParseOptions)read.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
