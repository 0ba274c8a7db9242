using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Classification;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Masking;

/// <summary>Finds the personal attributes that reach a JSON property, wherever they were written.</summary>
/// <remarks>
/// Four places count: the property itself and those it overrides, the parameters of a positional record, and the
/// property of an interface that it implements. Trimming keeps the first three with the property; of an interface
/// it may leave nothing. There a getter still tells that it is virtual, and so the type is refused.
/// </remarks>
internal static class JsonMarks
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string TrimmingJustification =
        "What trimming removed is not read as 'no attribute': a property that may implement an unseen interface is refused (YP0126).";

    /// <summary>The items that the property carries; empty when it certainly carries none.</summary>
    /// <exception cref="PrivacyException">YP0121 or YP0126: it cannot be known.</exception>
    public static DataItemSet ItemsOf(JsonTypeInfo type, JsonPropertyInfo property)
    {
        if (property.AttributeProvider is not { } provider)
        {
            throw PrivacyException.NoAttributeProvider(type.Type, property.Name);
        }

        DataItemSet items = ItemsOn(provider);
        if (property.AssociatedParameter is { IsMemberInitializer: false } parameter)
        {
            items |= ItemsOn(parameter.AttributeProvider ?? throw PrivacyException.NoAttributeProvider(type.Type, property.Name));
        }

        if (provider is not MemberInfo member)
        {
            return items;
        }

        items |= OnParameters(type.Type, member.Name) | OnInterfaces(type.Type, member.Name, out bool seesInterface);
        bool isDeclared = !items.IsEmpty || seesInterface || member.IsDefined(typeof(NoDataClassificationAttribute), inherit: true);
        return isDeclared || !MayImplementUnseen(member) ? items : throw PrivacyException.UnseenInterface(type.Type, property.Name);
    }

    /// <summary>Refuses a type that a converter writes although its members carry personal attributes.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification =
        "A converter's type has the same attributes untrimmed, where this throws in the first test that writes it.")]
    public static void RejectHidden(Type type, JsonConverter converter)
    {
        bool refuses = converter.GetType() is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(RefusingJsonConverter<>);
        if (!refuses && type.GetMembers(Instance).Any(member => member switch
            {
                PropertyInfo or FieldInfo => !ItemsOn(member).IsEmpty,
                ConstructorInfo constructor => constructor.GetParameters().Any(parameter => !ItemsOn(parameter).IsEmpty),
                _ => false,
            }))
        {
            throw PrivacyException.OpaqueJsonType(type);
        }
    }

    private static DataItemSet ItemsOn(ICustomAttributeProvider provider)
    {
        // The provider's own method ignores the properties that a property overrides; Attribute's follows them.
        IEnumerable<object> attributes = provider is MemberInfo member
            ? Attribute.GetCustomAttributes(member, typeof(PersonalInformationAttribute), inherit: true)
            : provider.GetCustomAttributes(typeof(PersonalInformationAttribute), inherit: true);
        return DataItemSet.Of([.. attributes.Cast<PersonalInformationAttribute>().Select(attribute => attribute.Item)]);
    }

    /// <summary>Marks on parameters of constructors that the serializer does not use: a record's base, a record struct.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TrimmingJustification)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = TrimmingJustification)]
    private static DataItemSet OnParameters(Type type, string name)
    {
        DataItemSet items = DataItemSet.Empty;
        for (Type? declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (ParameterInfo parameter in declaring.GetConstructors(Instance).SelectMany(constructor => constructor.GetParameters()))
            {
                items |= string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase) ? ItemsOn(parameter) : DataItemSet.Empty;
            }
        }

        return items;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TrimmingJustification)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = TrimmingJustification)]
    private static DataItemSet OnInterfaces(Type type, string name, out bool seesAny)
    {
        DataItemSet items = DataItemSet.Empty;
        seesAny = false;
        foreach (Type contract in type.GetInterfaces())
        {
            if (contract.GetProperty(name, Instance) is { } property)
            {
                seesAny = true;
                items |= ItemsOn(property);
            }
        }

        return items;
    }

    /// <summary>
    /// A getter that is final in a slot of its own implements an interface, for nothing else makes it so. A virtual one
    /// may; where reflection-based JSON is off, as in every trimmed program, an interface unseen proves nothing.
    /// </summary>
    private static bool MayImplementUnseen(MemberInfo member)
    {
        const MethodAttributes OwnFinalSlot = MethodAttributes.Final | MethodAttributes.NewSlot;
        return member is PropertyInfo { DeclaringType.IsInterface: false, GetMethod: { IsVirtual: true } getter }
            && ((getter.Attributes & OwnFinalSlot) == OwnFinalSlot || !JsonSerializer.IsReflectionEnabledByDefault);
    }
}
