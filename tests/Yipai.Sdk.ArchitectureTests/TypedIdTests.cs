using System.Reflection;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Who is meant and who asks are types of their own, so that nobody can swap them.</summary>
public sealed class TypedIdTests
{
    private static readonly string[] Covered =
        ["Yipai.Privacy", "Yipai.Privacy.Server", "Yipai.EntityFrameworkCore", "Yipai.Client.Sqlite"];

    public static TheoryData<string> Assemblies => [.. Covered];

    [Theory, MemberData(nameof(Assemblies))]
    public void Parameters_PublicMember_NeverPutTwoIdTextsSideBySide(string package) => Assert.Empty(
        from member in Members(package)
        let parameters = member.GetParameters()
        where parameters.Zip(parameters.Skip(1)).Any(pair => IsIdText(pair.First) && IsIdText(pair.Second))
        select $"{member.DeclaringType}.{member.Name}");

    [Theory]
    [InlineData("Yipai.Privacy")]
    [InlineData("Yipai.Privacy.Server")]
    public void Properties_PublicType_HoldIdsAsTypes(string package) => Assert.Empty(
        from type in Packages.Load(package).GetExportedTypes()
        from property in type.GetProperties()
        where property.PropertyType == typeof(string)
            && (property.Name.EndsWith("SubjectId", StringComparison.Ordinal)
                || property.Name.EndsWith("HandlerId", StringComparison.Ordinal))
        select $"{type}.{property.Name}");

    private static IEnumerable<MethodBase> Members(string package) =>
        from type in Packages.Load(package).GetExportedTypes()
        from member in type.GetMembers().OfType<MethodBase>()
        select member;

    private static bool IsIdText(ParameterInfo parameter) => parameter.ParameterType == typeof(string)
        && (parameter.Name!.Contains("subject", StringComparison.OrdinalIgnoreCase)
            || parameter.Name.Contains("handler", StringComparison.OrdinalIgnoreCase));
}
