using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Indicators.Mutations;

/// <summary>A file without one of its lines, or without something that takes several: a statement, a member, an item of a list.</summary>
internal sealed record Deletion(SyntaxTree Tree, TextSpan Span)
{
    public int FirstLine => Tree.GetLineSpan(Span).StartLinePosition.Line + 1;

    /// <summary>What is deleted, on one line.</summary>
    public string Text => string.Join(' ', Tree.GetText().ToString(Span).Split('\n').Select(line => line.Trim()));

    /// <summary>Its name, without what all end with.</summary>
    public string File => Path.GetFileNameWithoutExtension(Tree.FilePath);

    public string Place => $"{File}:{FirstLine}"
        + (Tree.GetLineSpan(Span).EndLinePosition.Line + 1 is var last && last > FirstLine ? $"-{last}" : "");

    public SyntaxTree Without() => Tree.WithChangedText(Tree.GetText().WithChanges(new TextChange(Span, "")));

    /// <summary>All there are of a file: what brings or ends nothing, such as a brace, a comment or a using, is passed over.</summary>
    public static IEnumerable<Deletion> Of(SyntaxTree tree) =>
        Lines(tree).Concat(Several(tree)).Select(span => new Deletion(tree, span)).OrderBy(deletion => deletion.FirstLine);

    private static IEnumerable<TextSpan> Lines(SyntaxTree tree) => tree.GetRoot().DescendantTokens()
        .Where(token => token.Span.Length > 0)
        .Where(token => !token.Parent!.AncestorsAndSelf().Any(node =>
            node is UsingDirectiveSyntax || (node is BaseNamespaceDeclarationSyntax space && token.SpanStart < space.Name.Span.End)))
        .GroupBy(token => tree.GetText().Lines.GetLineFromPosition(token.SpanStart).Span)
        .Where(line => !line.All(IsBracket))
        .Select(line => line.Key);

    private static bool IsBracket(SyntaxToken token) => token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken
        or SyntaxKind.OpenBracketToken or SyntaxKind.CloseBracketToken or SyntaxKind.OpenParenToken or SyntaxKind.CloseParenToken
        or SyntaxKind.CommaToken or SyntaxKind.SemicolonToken;

    private static IEnumerable<TextSpan> Several(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .Where(node => node is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax and not BaseTypeDeclarationSyntax
            and not BaseNamespaceDeclarationSyntax || IsItem(node))
        .Where(node => tree.GetLineSpan(node.Span) is var lines && lines.StartLinePosition.Line < lines.EndLinePosition.Line)
        .Select(node => IsItem(node) ? WithComma(node) : node.Span);

    private static bool IsItem(SyntaxNode node) =>
        node is ArgumentSyntax or CollectionElementSyntax or SwitchExpressionArmSyntax || node.Parent is InitializerExpressionSyntax;

    private static TextSpan WithComma(SyntaxNode item)
    {
        var (before, after) = (item.GetFirstToken().GetPreviousToken(), item.GetLastToken().GetNextToken());
        return after.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(item.SpanStart, after.Span.End)
            : before.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(before.SpanStart, item.Span.End)
            : item.Span;
    }
}
