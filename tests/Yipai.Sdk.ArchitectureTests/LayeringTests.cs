using System.Runtime.InteropServices;
using NetArchTest.Rules;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>The arrows between packages; nothing points the other way.</summary>
public sealed class LayeringTests
{
    /// <summary>The assembly of Yipai.Tool.</summary>
    private const string Command = "yipai";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Yipai.Privacy"] = ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Compliance.Abstractions"],
        ["Yipai.Privacy.Names"] = ["Yipai.Privacy", "Microsoft.Extensions.DependencyInjection.Abstractions"],
        ["Yipai.Privacy.Server"] =
            ["Yipai.Privacy", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options"],
        ["Yipai.Cases"] = ["Yipai.Privacy", "Microsoft.Extensions.DependencyInjection.Abstractions", "System.IO.Hashing"],
        ["Yipai.Client"] =
        [
            "Yipai.Cases", "Yipai.Privacy", "Microsoft.Extensions.Http", "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Options",
            "Microsoft.Extensions.DependencyInjection.Abstractions",

            // It lies under Microsoft.Extensions.Hosting.Abstractions, and the start logs when superseded law decides.
            "Microsoft.Extensions.Logging.Abstractions",
        ],
        ["Yipai.Client.Sqlite"] =
        [
            // SQLitePCLRaw lies under Microsoft.Data.Sqlite, which waits for a lock on the caller's thread; beginning a transaction goes
            // past it.
            "Yipai.Client", "Yipai.Cases", "Yipai.Privacy", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core",
                "Microsoft.Extensions.DependencyInjection.Abstractions",
        ],
        ["Yipai.Testing"] =
        [
            "Yipai.Client", "Yipai.Cases", "Yipai.Privacy", "Microsoft.Extensions.Http",
            "Microsoft.Extensions.DependencyInjection.Abstractions",
        ],
        ["Yipai.Client.Browser"] =
            ["Yipai.Client", "Yipai.Cases", "Yipai.Privacy", "Microsoft.Extensions.DependencyInjection.Abstractions"],
        ["Yipai.EntityFrameworkCore"] =
        [
            "Yipai.Cases", "Yipai.Privacy.Server", "Yipai.Privacy", "Microsoft.EntityFrameworkCore",
            "Microsoft.EntityFrameworkCore.Abstractions",
            "Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite", "Npgsql",
            "Npgsql.EntityFrameworkCore.PostgreSQL", "Microsoft.Extensions.Caching.Memory", "Microsoft.Extensions.Caching.Abstractions",
            "Microsoft.Extensions.Options", "Microsoft.Extensions.DependencyInjection.Abstractions",
        ],
        ["Yipai.Logging"] =
        [
            "Yipai.Privacy", "Microsoft.Extensions.Telemetry", "Microsoft.Extensions.Telemetry.Abstractions",
            "Microsoft.Extensions.Compliance.Abstractions",
            "Microsoft.Extensions.Compliance.Redaction", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions",
            "Microsoft.Extensions.Options", "Microsoft.Extensions.DependencyInjection.Abstractions",
        ],
        ["Yipai.AspNetCore"] =
        [
            "Yipai.Privacy", "Yipai.Privacy.Server", "Yipai.Cases", "Yipai.Logging", "Microsoft.AspNetCore",
            "Microsoft.AspNetCore.Authentication",
            "Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Authorization.Policy", "Microsoft.AspNetCore.Http.Abstractions",
            "Microsoft.AspNetCore.Http.Extensions", "Microsoft.AspNetCore.Http.Features", "Microsoft.AspNetCore.Http.Results",
            "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Routing.Abstractions",
            "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions",
            "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Primitives", "Microsoft.Net.Http.Headers", "Microsoft.Extensions.Telemetry.Abstractions",
            "Microsoft.Extensions.Logging", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.DependencyInjection",
            "Microsoft.AspNetCore.Http",
            "Microsoft.AspNetCore.Mvc.Abstractions", "Microsoft.AspNetCore.Mvc.Core", "Microsoft.AspNetCore.SignalR.Protocols.Json",
            "Microsoft.Extensions.Compliance.Abstractions", "Microsoft.Extensions.Identity.Core",
            "Microsoft.AspNetCore.Authentication.Abstractions",
            "Microsoft.Extensions.Features",
        ],
        [Command] =
        [
            "Yipai.Cases", "Yipai.Privacy.Names", "Yipai.Privacy.Server", "Yipai.Privacy", "Microsoft.Data.Sqlite", "System.CommandLine",
        ],
    };

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Package_InItsLayer_DependsOnNoneAboveIt(string package)
    {
        // The sqlite package's name begins with that of the client below it, so a prefix cannot tell the two apart here.
        string[] above = [.. Packages.Names.SkipWhile(name => name != package).Skip(1)
            .Where(name => !package.StartsWith(name, StringComparison.Ordinal))];

        TestResult result = Types.InAssembly(Packages.Load(package)).ShouldNot().HaveDependencyOnAny(above).GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Theory, InlineData(Command), MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Package_References_AreThoseThatTheArchitectureNames(string package) =>
        Assert.Empty(
            from reference in Packages.Load(package).GetReferencedAssemblies().Select(assembly => assembly.Name!)
            where !IsOfRuntime(reference) && !Allowed[package].Contains(reference)
            select reference);

    [Fact]
    public void Intake_OfTheWebPackage_KnowsNothingOfHttp()
    {
        TestResult result = Types.InAssembly(Packages.Load("Yipai.AspNetCore")).That().ResideInNamespace("Yipai.AspNetCore.Intake")
            .ShouldNot().HaveDependencyOnAny(
                "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Builder",
                    "Microsoft.AspNetCore.Authentication",
                "Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Mvc", "System.Net.Http").GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    /// <summary>Indicates whether the runtime brings the assembly; packages such as System.IO.Hashing begin with System too.</summary>
    private static bool IsOfRuntime(string assembly) =>
        File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), $"{assembly}.dll"));
}
