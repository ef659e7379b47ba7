using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Indicators.Tests.Architecture;

/// <summary>
/// Switches over one of our enums that a new member would slip through: expressions with an arm for all others, and statements, of which
/// the compiler does not ask that they name every member. Reasons and faults are no kinds: of those there are ever more.
/// </summary>
public static class DefaultArms
{
    private static readonly string[] OpenEnds = ["Reason", "Error", "ErrorCode", "Conflict"];

    /// <returns>Path, line and enum of each.</returns>
    public static IReadOnlyList<string> In(CSharpCompilation compilation) =>
    [
        .. from tree in compilation.SyntaxTrees
           let model = compilation.GetSemanticModel(tree)
           from node in tree.GetRoot().DescendantNodes()
           let kind = node switch
           {
               SwitchExpressionSyntax expression when expression.Arms.Any(TakesAll) => Kind(expression.GoverningExpression, model),
               SwitchStatementSyntax statement => Kind(statement.Expression, model),
               _ => null,
           }
           where kind is not null
           select $"{tree.FilePath} {tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}: {kind}",
    ];

    private static bool TakesAll(SwitchExpressionArmSyntax arm) => arm.Pattern is DiscardPatternSyntax or VarPatternSyntax;

    private static string? Kind(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).Type is { } type
        ? Kinds(type).FirstOrDefault(kind => !OpenEnds.Any(kind.EndsWith))
        : null;

    // Of a tuple those that it is made of.
    private static IEnumerable<string> Kinds(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.SelectMany(element => Kinds(element.Type)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe => Kinds(maybe.TypeArguments[0]),
        { TypeKind: TypeKind.Enum } when type.ContainingNamespace.ToString()!.StartsWith("Indicators") => [type.Name],
        _ => [],
    };
}
