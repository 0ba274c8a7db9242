using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Yipai.Sdk.ArchitectureTests;

namespace Yipai.Sdk.DocsTests;

/// <summary>Compiles a piece of code as the body of a program; what it uses without declaring comes from <see cref="Given"/>.</summary>
internal static class SnippetCompiler
{
    /// <summary>What a file of a host has without typing it, and the usings that a reader adds by the light bulb.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text.Json;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Logging;
        global using static Yipai.Sdk.DocsTests.Given;
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           select MetadataReference.CreateFromFile(path),
    ]);

    private static readonly Lazy<string> Namespaces = new(() =>
        string.Join('\n', PublicNamespaces().Select(name => $"global using {name};")));

    /// <summary>The errors of the compiler; empty if the code compiles.</summary>
    public static IReadOnlyList<string> ErrorsOf(string code)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText($"{Usings}\n{Namespaces.Value}"), CSharpSyntaxTree.ParseText(code)];
        var compilation = CSharpCompilation.Create("Yipai.Sdk.DocsTests.Snippet", trees, References.Value, options);
        return
        [
            .. from diagnostic in compilation.GetDiagnostics()
               where diagnostic.Severity == DiagnosticSeverity.Error
               select diagnostic.ToString(),
        ];
    }

    private static IEnumerable<string> PublicNamespaces() =>
        from name in HeadlineTypes.All.Keys.Concat(["Yipai.EntityFrameworkCore", "Yipai.Client.Sqlite", "Yipai.Logging", "Yipai.AspNetCore"])
        from type in System.Reflection.Assembly.Load(name).GetExportedTypes()
        group type by type.Namespace into spaces
        orderby spaces.Key
        select spaces.Key;
}
