using System.Reflection;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Who is meant and who asks are types of their own, so that nobody can swap them.</summary>
public sealed class TypedIdTests
{
    private static readonly string[] Persons = ["Subject", "Handler", "Guardian", "Child", "Owner", "Actor", "Person", "Requester"];

    public static TheoryData<string> Assemblies => [.. Packages.All];

    [Theory, MemberData(nameof(Assemblies))]
    public void Parameters_PublicMember_NeverPutAnIdTextBesideAText(string package) => Assert.Empty(
        from member in Members(package)
        let parameters = member.GetParameters()
        where parameters.Zip(parameters.Skip(1)).Any(pair => AreTexts(pair) && (IsId(pair.First) || IsId(pair.Second)))
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

    private static bool AreTexts((ParameterInfo First, ParameterInfo Second) pair) =>
        pair.First.ParameterType == typeof(string) && pair.Second.ParameterType == typeof(string);

    private static bool IsId(ParameterInfo parameter) =>
        Array.Exists(Persons, person => parameter.Name!.Equals(person + "Id", StringComparison.OrdinalIgnoreCase));
}
