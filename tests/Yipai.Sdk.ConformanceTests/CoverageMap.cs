using System.Reflection;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>Which tests say that they cover which clause.</summary>
internal static class CoverageMap
{
    private static readonly string[] Projects =
    [
        "Yipai.Privacy.Tests", "Yipai.Privacy.Server.Tests", "Yipai.Cases.Tests", "Yipai.Client.Tests", "Yipai.Logging.Tests",
        "Yipai.Sdk.JourneyTests",
    ];

    /// <summary>Gets the project that refers to every project of covering tests, so that its build builds them all.</summary>
    public static string AllProjects { get; } = typeof(CoverageMap).Assembly.GetName().Name!;

    /// <summary>Gets the full names of the tests that hold the policy, by their projects. Long tests are left out.</summary>
    public static ILookup<string, string> Deciding { get; } = (
        from project in (string[])["Yipai.Privacy.Tests", "Yipai.Privacy.Server.Tests", typeof(DecisionVectorTests).Namespace!]
        from type in Assembly.Load(project).GetTypes()
        where !type.IsAbstract && (project != typeof(DecisionVectorTests).Namespace || type == typeof(DecisionVectorTests))
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)
        where IsRun(method) && !IsLong(method)
        select (project, Name: $"{type.FullName}.{method.Name}")).ToLookup(test => test.project, test => test.Name);

    /// <summary>One for every id of an attribute on a method that a test runner would run.</summary>
    public static IReadOnlyList<CoveringTest> Read() =>
    [
        .. from project in Projects
           from type in Assembly.Load(project).GetTypes()
           where !type.IsAbstract
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)
           where IsRun(method)
           from covers in method.GetCustomAttributesData()
           let reading = ReadingOf(covers.AttributeType.Name)
           where reading is not null
           from id in (IReadOnlyCollection<CustomAttributeTypedArgument>)covers.ConstructorArguments[0].Value!
           select new CoveringTest((string)id.Value!, reading.Value, project, $"{type.FullName}.{method.Name}", IsLong(method)),
    ];

    /// <summary>One test, those of a class, or those of every class in a namespace, of the tests of a package.</summary>
    public static IReadOnlyList<CoveringTest> Under(string space) =>
    [
        .. from project in Projects
           where space.StartsWith($"{project}.", StringComparison.Ordinal)
           from type in Assembly.Load(project).GetTypes()
           where !type.IsAbstract
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)
           where IsRun(method)
           where type.Namespace == space || type.FullName == space || $"{type.FullName}.{method.Name}" == space
           select new CoveringTest("", CoveredReading.Both, project, $"{type.FullName}.{method.Name}", IsLong(method)),
    ];

    private static bool IsRun(MethodInfo method) =>
        method.GetCustomAttributes(inherit: true).Any(attribute => attribute is FactAttribute { Skip: null });

    private static bool IsLong(MethodInfo method) => method.GetCustomAttributesData()
        .Any(trait => trait.AttributeType == typeof(TraitAttribute) && trait.ConstructorArguments is [_, { Value: "Long" }]);

    private static CoveredReading? ReadingOf(string attribute) => attribute switch
    {
        "CoversAttribute" => CoveredReading.Both,
        "CoversStrictAttribute" => CoveredReading.Strict,
        "CoversAsWrittenAttribute" => CoveredReading.AsWritten,
        _ => null,
    };
}
