using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Indicators.Tests.Architecture;

/// <summary>A file's folder names something of another folder or, for a library, of a namespace.</summary>
public sealed record Use(string Folder, string Of, string Name);

/// <summary>
/// Which folder of a project uses which. Every name in the source counts as what it means to the compiler, so that constants, extension
/// methods and members are seen too; what is only inferred, such as the type of a var, is not.
/// </summary>
public sealed class SourceGraph
{
    private readonly HashSet<Use> _folders = [];
    private readonly HashSet<Use> _libraries = [];
    private readonly List<string> _unknown = [];
    private readonly List<string> _misplaced = [];

    private SourceGraph(CSharpCompilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
            Read(tree, compilation.GetSemanticModel(tree));
    }

    /// <summary>Of one folder of the project by another.</summary>
    public IReadOnlyCollection<Use> Folders => _folders;

    /// <summary>Of namespaces that are declared elsewhere.</summary>
    public IReadOnlyCollection<Use> Libraries => _libraries;

    /// <summary>What the compiler makes nothing of; a graph with such names may lack uses.</summary>
    public IReadOnlyCollection<string> Unknown => _unknown;

    /// <summary>Files whose namespace does not follow their folder.</summary>
    public IReadOnlyCollection<string> Misplaced => _misplaced;

    /// <inheritdoc cref="SourceProject.Compile(string, string, string, string)"/>
    public static SourceGraph OfProject(string project, string assembly, string implicitUsings) =>
        new(SourceProject.Compile(project, assembly, implicitUsings));

    /// <param name="files">Texts by their paths in the project.</param>
    public static SourceGraph Of(string assembly, IEnumerable<KeyValuePair<string, string>> files) =>
        new(SourceProject.Compile(assembly, files));

    /// <summary>The uses that close circles: from each folder back to itself by way of others.</summary>
    public IReadOnlyList<string> Circles()
    {
        var next = _folders.ToLookup(use => use.Folder, use => use.Of);
        var reached = _folders.Select(use => use.Folder).Distinct().ToDictionary(folder => folder, folder => From(folder, next));
        return
        [
            .. _folders.Where(use => reached.TryGetValue(use.Of, out var onward) && onward.Contains(use.Folder))
                .GroupBy(use => (use.Folder, use.Of), use => use.Name)
                .Select(edge => $"{edge.Key.Folder} uses {edge.Key.Of}: {string.Join(", ", edge.Order(StringComparer.Ordinal))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> From(string folder, ILookup<string, string> next)
    {
        HashSet<string> reached = [];
        for (Stack<string> open = new(next[folder]); open.TryPop(out var other);)
        {
            if (!reached.Add(other)) continue;
            foreach (var further in next[other]) open.Push(further);
        }

        return reached;
    }

    private void Read(SyntaxTree tree, SemanticModel model)
    {
        var folder = FolderOf(tree);
        var root = tree.GetRoot();
        foreach (var declared in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            var expected = $"{model.Compilation.AssemblyName}.{folder.Replace('/', '.')}".TrimEnd('.');
            if (declared.Name.ToString() != expected) _misplaced.Add($"{tree.FilePath}: {declared.Name}");
        }

        foreach (var node in root.DescendantNodes().Where(Names))
        {
            var info = model.GetSymbolInfo(node);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol) Add(folder, symbol);
            else _unknown.Add($"{tree.FilePath} {tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}: {node}");
        }
    }

    private static bool Names(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: UsingDirectiveSyntax } } => false,
        IdentifierNameSyntax { IsVar: true }
            or IdentifierNameSyntax { Identifier.Text: "nameof" or "_" or "field" or "unmanaged" or "notnull" } => false,
        SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax => true,
        _ => false,
    };

    private void Add(string folder, ISymbol symbol)
    {
        var type = symbol is INamedTypeSymbol named ? named
            : symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol ? symbol.ContainingType
            : null;
        while (type?.ContainingType is { } outer) type = outer;
        if (type?.OriginalDefinition is not { } used) return;
        if (used.DeclaringSyntaxReferences is not [var declaration, ..])
            _libraries.Add(new(folder, used.ContainingNamespace?.ToString() ?? "", used.Name));
        else if (FolderOf(declaration.SyntaxTree) is var of && of != folder)
            _folders.Add(new(folder, of, used.Name));
    }

    private static string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(tree.FilePath)!;
}
