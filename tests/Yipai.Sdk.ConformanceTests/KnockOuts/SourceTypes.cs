using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>The types of the sources with their members, found by name wherever their files are.</summary>
internal sealed class SourceTypes
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);
    private readonly ILookup<string, SourceMember> _members;

    private SourceTypes(IEnumerable<(string Type, SourceMember Member)> members) =>
        _members = members.ToLookup(pair => pair.Type, pair => pair.Member, StringComparer.Ordinal);

    /// <summary>Reads every source file under a folder, except what a build leaves there.</summary>
    public static SourceTypes ReadUnder(string folder) => Read(
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
        select (file, File.ReadAllText(file)));

    /// <summary>Reads sources by their paths and texts.</summary>
    public static SourceTypes Read(IEnumerable<(string Path, string Text)> sources) => new(
        from source in sources
        from type in CSharpSyntaxTree.ParseText(source.Text, Parsing).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
        from member in SourceMember.Of(type, source.Path)
        select (FullName(type), member));

    /// <summary>Finds the place of a rule that is kept in code.</summary>
    /// <exception cref="RuleNotFoundException">The type, member or expression is missing, or there are several.</exception>
    public RulePlace Find(ClauseRule rule)
    {
        SourceMember[] members = FindMembers(rule, FindType(rule));
        if (rule.Expression is null)
        {
            return members is [var member]
                ? member.FindWhole() ?? throw Fail(rule, "it has no body or value that could be replaced")
                : throw Fail(rule, $"{members.Length} members have that name; add the parameter types");
        }

        string[] tokens = Tokens(rule.Expression);
        (SourceMember Member, RulePlace Place)[] places =
            [.. members.SelectMany(member => member.Find(tokens).Select(place => (member, place)))];
        return places.Length switch
        {
            0 => throw Fail(rule, $"it does not contain the expression: {rule.Expression}"),
            _ when places.Select(found => found.Member.Parameters).Distinct().Count() > 1 =>
                throw Fail(rule, "several overloads contain the expression; add the parameter types to the member"),
            1 when rule.Ordinal is null or 1 => places[0].Place,
            _ when rule.Ordinal is null =>
                throw Fail(rule, $"it contains the expression {places.Length} times, so an ordinal must choose: {rule.Expression}"),
            _ when rule.Ordinal < 1 || rule.Ordinal > places.Length =>
                throw Fail(rule, $"it contains the expression {places.Length} times, not {rule.Ordinal}"),
            _ => places[rule.Ordinal.Value - 1].Place,
        };
    }

    private static string FullName(SyntaxNode type) => string.Join('.', type.AncestorsAndSelf().Reverse().Select(node => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        TypeDeclarationSyntax { Identifier: var name } => name.Text,
        _ => "",
    }).Where(name => name.Length > 0));

    private static string[] Tokens(string expression)
    {
        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(expression, options: Parsing);
        return parsed.ContainsDiagnostics ? throw new RuleNotFoundException($"This is not a whole C# expression: {expression}")
            : [.. parsed.DescendantTokens().Select(token => token.Text)];
    }

    private static RuleNotFoundException Fail(ClauseRule rule, string why) =>
        new($"The rule \"{rule.Rule}\" ({rule.Clause}{rule.Tests}) names {rule.Type}, member {rule.Member}: {why}.");

    private string FindType(ClauseRule rule)
    {
        string[] types =
            [.. _members.Select(group => group.Key).Where(name => $".{name}".EndsWith($".{rule.Type}", StringComparison.Ordinal))];
        return types switch
        {
            [var type] => type,
            [] => throw Fail(rule, "no source under src declares that type"),
            _ => throw Fail(rule, $"several types have that name ({string.Join(", ", types)}); use the full name"),
        };
    }

    private SourceMember[] FindMembers(ClauseRule rule, string type)
    {
        string named = string.Concat((rule.Member ?? "").Split(' ')).Replace("operator", "operator ", StringComparison.Ordinal);
        SourceMember[] members = [.. _members[type].Where(one => one.HasCode && (one.Name == named || one.Name + one.Parameters == named))];
        return members.Length > 0 ? members : throw Fail(rule, "the type has no such member");
    }
}
