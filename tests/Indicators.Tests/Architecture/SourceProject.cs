using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Indicators.Tests.Architecture;

/// <summary>The sources of a project as the compiler understands them.</summary>
public static class SourceProject
{
    private static readonly ConcurrentDictionary<(string Project, string Usings), Lazy<CSharpCompilation>> Compiled = [];

    /// <summary>Compiles it once, for whoever asks.</summary>
    /// <param name="project">From the root of the repository, such as src/Indicators.</param>
    /// <param name="assembly">Its name, with which its namespaces begin.</param>
    /// <param name="implicitUsings">The namespaces that its project file imports.</param>
    public static CSharpCompilation Compile(string project, string assembly, string implicitUsings, [CallerFilePath] string caller = "") =>
        Compiled.GetOrAdd((project, implicitUsings), _ => new(() => Read(project, assembly, implicitUsings, caller))).Value;

    /// <param name="files">Texts by their paths in the project.</param>
    public static CSharpCompilation Compile(
        string assembly, IEnumerable<KeyValuePair<string, string>> files, string implicitUsings = "")
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key));
        var usings = string.Concat(implicitUsings.Split(' ').Where(name => name.Length > 0).Select(name => $"global using {name};"));
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != assembly)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(assembly, trees.Append(CSharpSyntaxTree.ParseText(usings, options)), libraries);
    }

    private static CSharpCompilation Read(string project, string assembly, string implicitUsings, string caller)
    {
        var root = Path.Combine(caller[..caller.LastIndexOf("/tests/", StringComparison.Ordinal)], project);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(root, path), File.ReadAllText);
        return Compile(assembly, files.Where(file => !file.Key.StartsWith("bin/") && !file.Key.StartsWith("obj/")), implicitUsings);
    }
}
