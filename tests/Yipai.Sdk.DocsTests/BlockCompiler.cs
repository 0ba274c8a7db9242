using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Yipai.Sdk.DocsTests;

/// <summary>Compiles a block of a page: statements in a method, types beside the method, presumed variables as fields.</summary>
/// <remarks>A page shows code without its surroundings: <c>…</c> is the host's own code, and a bare expression shows a value.</remarks>
internal static partial class BlockCompiler
{
    /// <summary>CS0201: a bare expression is not a statement. A page writes one to say in a comment what the value is.</summary>
    private const string BareExpression = "CS0201";

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           select MetadataReference.CreateFromFile(path),
    ];

    /// <summary>What a web project of .NET imports by itself.</summary>
    private const string ImplicitUsings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http;
        using System.Threading; using System.Threading.Tasks; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Routing; using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        """;

    /// <summary>Compiles a block and returns the errors, each with its line in the block.</summary>
    /// <param name="block">The code as the page shows it.</param>
    /// <param name="usings">The usings that the page leaves out.</param>
    /// <param name="ambient">Members that the page presumes: a guard, a clock, a draft.</param>
    public static string[] Compile(string block, string usings, string ambient)
    {
        CompilationUnitSyntax shown = CSharpSyntaxTree.ParseText(HostCode().Replace(block, "{ }"), Latest).GetCompilationUnitRoot();
        string types = string.Concat(shown.Members.Where(member => member is not GlobalStatementSyntax).Select(Located));
        string statements = string.Concat(shown.Members.OfType<GlobalStatementSyntax>().Select(Located));
        string source = $$"""
            {{ImplicitUsings}}
            {{usings}}
            {{shown.Usings.ToFullString()}}
            #line 1 "ambient"
            internal static class Page
            {
            {{ambient}}
            {{types}}
            #line 1 "ambient"
                public static async Task RunAsync(string[] args)
                {
                    await Task.Yield();
            {{statements}}
                }
            }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "page", [CSharpSyntaxTree.ParseText(source, Latest)], References, new(OutputKind.DynamicallyLinkedLibrary));
        return
        [
            .. from diagnostic in compilation.GetDiagnostics()
               where diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != BareExpression
               let line = diagnostic.Location.GetMappedLineSpan()
               select $"{line.Path} line {line.StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage()}",
        ];
    }

    private static string Located(SyntaxNode node)
    {
        int line = node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line + 1;
        return $"\n#line {line} \"block\"\n{node.ToFullString()}";
    }

    [GeneratedRegex(@"\{ … \}|…(?=\s*$)", RegexOptions.Multiline)]
    private static partial Regex HostCode();
}
