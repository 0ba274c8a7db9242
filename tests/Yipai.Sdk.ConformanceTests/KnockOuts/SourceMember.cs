using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>A member of a type in the sources, by its name and the types of its parameters.</summary>
/// <param name="File">The path of the source file.</param>
/// <param name="Name">The name; for a constructor that of the type, else <c>this</c>, <c>operator +</c> or <c>base</c>.</param>
/// <param name="Parameters">The types of the parameters as written, without spaces, in parentheses; empty without a list.</param>
/// <param name="Node">What the member declares, from its name on.</param>
internal sealed record SourceMember(string File, string Name, string Parameters, SyntaxNode Node)
{
    /// <summary>Gets whether the member has a body or a value; the declaring half of a partial method has neither.</summary>
    public bool HasCode => Node is not BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null };

    /// <summary>Reads the members of a type declaration, without those of the types inside it.</summary>
    public static IEnumerable<SourceMember> Of(TypeDeclarationSyntax type, string file)
    {
        if (type.BaseList is { } bases)
        {
            yield return new SourceMember(file, "base", "", bases);
        }

        foreach (MemberDeclarationSyntax member in type.Members)
        {
            foreach ((string name, ParameterListSyntax? parameters, SyntaxNode node) in Named(member))
            {
                string types = parameters is null ? "" : $"({string.Join(',', parameters.Parameters.Select(TypeOf))})";
                yield return new SourceMember(file, name, types, node);
            }
        }
    }

    /// <summary>Finds the whole body or value as a place.</summary>
    public RulePlace? FindWhole()
    {
        SyntaxNode? whole = Node switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value ?? GetterOf(property),
            IndexerDeclarationSyntax indexer => indexer.ExpressionBody?.Expression ?? GetterOf(indexer),
            BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? (SyntaxNode?)method.Body,
            _ => null,
        };
        return whole switch
        {
            null => null,
            BlockSyntax block => new RulePlace(File, block.OpenBraceToken.Span.End, block.OpenBraceToken.Span.End),
            _ => new RulePlace(File, whole.Span.Start, whole.Span.End),
        };
    }

    /// <summary>Finds each run of tokens in the member that is the same as that of an expression.</summary>
    public IEnumerable<RulePlace> Find(IReadOnlyList<string> expression)
    {
        SyntaxToken[] tokens = [.. Node.DescendantTokens()];
        for (int start = 0; start + expression.Count <= tokens.Length; start++)
        {
            if (expression.Select((text, index) => tokens[start + index].Text == text).All(same => same))
            {
                yield return new RulePlace(File, tokens[start].SpanStart, tokens[start + expression.Count - 1].Span.End);
            }
        }
    }

    private static IEnumerable<(string Name, ParameterListSyntax? Parameters, SyntaxNode Node)> Named(
        MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [(method.Identifier.Text, method.ParameterList, method)],
        ConstructorDeclarationSyntax constructor => [(constructor.Identifier.Text, constructor.ParameterList, constructor)],
        OperatorDeclarationSyntax one => [($"operator {one.OperatorToken.Text}", one.ParameterList, one)],
        ConversionOperatorDeclarationSyntax one => [($"operator {one.Type}", one.ParameterList, one)],
        PropertyDeclarationSyntax property => [(property.Identifier.Text, null, property)],
        IndexerDeclarationSyntax indexer => [("this", null, indexer)],
        BaseFieldDeclarationSyntax field =>
            field.Declaration.Variables.Select(one => (one.Identifier.Text, (ParameterListSyntax?)null, (SyntaxNode)one)),
        _ => [],
    };

    private static SyntaxNode? GetterOf(BasePropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.FirstOrDefault(one => one.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } getter
            ? getter.ExpressionBody?.Expression ?? (SyntaxNode?)getter.Body
            : null;

    private static string TypeOf(ParameterSyntax parameter) =>
        string.Concat(parameter.Type!.DescendantTokens().Select(token => token.Text));
}
