using System.Reflection;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>Which tests say that they cover which clause.</summary>
internal static class CoverageMap
{
    private static readonly string[] Projects = ["Yipai.Privacy.Tests", "Yipai.Cases.Tests", "Yipai.Client.Tests", "Yipai.Sdk.JourneyTests"];

    /// <summary>Id and test, for every attribute on a method that a test runner would run.</summary>
    public static IReadOnlyList<(string Id, string Test)> Read() =>
    [
        .. from project in Projects
           from type in Assembly.Load(project).GetTypes()
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where method.GetCustomAttributes(inherit: true).Any(attribute => attribute is FactAttribute { Skip: null })
           from covers in method.GetCustomAttributesData().Where(data => data.AttributeType.Name is "CoversAttribute" or "CoversStrictAttribute" or "CoversAsWrittenAttribute")
           from id in (IReadOnlyCollection<CustomAttributeTypedArgument>)covers.ConstructorArguments[0].Value!
           select ((string)id.Value!, $"{type.Name}.{method.Name}"),
    ];
}
