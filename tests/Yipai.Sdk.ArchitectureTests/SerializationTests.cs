using System.Reflection;
using System.Text.Json.Serialization;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>The unmasked call does not exist by accident.</summary>
public sealed class SerializationTests
{
    public static TheoryData<Type> RawTypes =>
    [
        typeof(ReportDraft), typeof(ReporterContact), typeof(PreparedReport), typeof(CaseFile), typeof(ReportedPlace),
            typeof(AccountRegistration),
    ];

    [Theory, MemberData(nameof(RawTypes))]
    public void RawType_AnySerializer_IsRefused(Type type) =>
        Assert.Equal(typeof(RefusingJsonConverter<>).MakeGenericType(type),
            type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType);

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void PublicType_WithAPersonalAttribute_RefusesEverySerializer(string package) =>
        Assert.Empty(
            from type in Packages.Load(package).GetExportedTypes()
            where CarriesPersonal(type) && type.GetCustomAttribute<JsonConverterAttribute>() is null
            select type.FullName);

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void JsonSerializerContext_Public_KnowsNoTypeWithAPersonalAttribute(string package)
    {
        Type[] contexts = [.. Packages.Load(package).GetExportedTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)))];

        IEnumerable<string> leaks =
            from context in contexts
            from known in context.GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute))
            from type in Reachable((Type)known.ConstructorArguments[0].Value!, [])
            where CarriesPersonal(type)
            select $"{context.Name} knows {type.Name}";

        Assert.Empty(leaks);
        Assert.True(package != "Yipai.Cases" || contexts.Length > 0);
    }

    private static bool CarriesPersonal(Type type) =>
        type.GetProperties().Any(property => property.IsDefined(typeof(PersonalInformationAttribute), inherit: true));

    private static HashSet<Type> Reachable(Type type, HashSet<Type> seen)
    {
        if (seen.Add(type))
        {
            foreach (Type next in type.GetGenericArguments().Concat(type.GetProperties().Select(property => property.PropertyType)))
            {
                if (next.Assembly.GetName().Name!.StartsWith("Yipai", StringComparison.Ordinal) || next.IsGenericType)
                {
                    Reachable(next, seen);
                }
            }
        }

        return seen;
    }
}
