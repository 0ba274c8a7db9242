using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Classification;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Masking;

/// <summary>Finds the personal attributes that apply to a JSON property, wherever they were written.</summary>
/// <remarks>
/// Four places count: the property itself, the properties that it overrides, the parameters of a positional record, and the property of an
/// interface that it implements. A generated context keeps the first three for each type that it lists. Trimming may remove an interface or
/// a base record that the context does not list. The type is refused if what remains shows that a mark may have been removed.
/// </remarks>
internal static class JsonMarks
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string TrimmingJustification =
        "What trimming removed is not read as 'no attribute': a property whose mark may have been removed is refused (YP0126).";

    /// <summary>Returns the items that the property carries, or an empty set if it certainly carries none.</summary>
    /// <exception cref="PrivacyException">YP0121 or YP0126: the marks of the property cannot be known.</exception>
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

        items |= OnParameters(type.Type, member, out bool seesConstructors) | OnInterfaces(type.Type, member.Name, out bool seesInterface);
        if (!items.IsEmpty || member.IsDefined(typeof(NoDataClassificationAttribute), inherit: true))
        {
            return items;
        }

        bool isPositional = property.AssociatedParameter is not null || property.Set is null;
        return (isPositional && !seesConstructors) || (!seesInterface && MayImplementUnseen(member))
            ? throw PrivacyException.UnseenMark(type.Type, property.Name)
            : items;
    }

    /// <summary>Refuses a type that a converter writes although its members carry personal attributes.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification =
        "A converter's type has the same attributes untrimmed, where this throws in the first test that writes it.")]
    public static void RejectHidden(Type type, JsonConverter converter)
    {
        bool refuses = converter.GetType() is { IsGenericType: true } kind
            && kind.GetGenericTypeDefinition() == typeof(RefusingJsonConverter<>);
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
        // The provider's own method ignores the properties that a property overrides. The method of Attribute follows them.
        IEnumerable<object> attributes = provider is MemberInfo member
            ? Attribute.GetCustomAttributes(member, typeof(PersonalInformationAttribute), inherit: true)
            : provider.GetCustomAttributes(typeof(PersonalInformationAttribute), inherit: true);
        return DataItemSet.Of([.. attributes.Cast<PersonalInformationAttribute>().Select(attribute => attribute.Item)]);
    }

    /// <summary>Returns the marks on parameters that the serializer does not use: those of a base record or of a record struct.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TrimmingJustification)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = TrimmingJustification)]
    private static DataItemSet OnParameters(Type type, MemberInfo member, out bool seesConstructors)
    {
        DataItemSet items = DataItemSet.Empty;
        seesConstructors = true;
        Type? last = member.DeclaringType;
        for (Type? declaring = type; declaring is { IsInterface: false }; declaring = declaring == last ? null : declaring.BaseType)
        {
            ConstructorInfo[] constructors = declaring.GetConstructors(Instance);
            seesConstructors &= constructors.Length > 0 || declaring.IsValueType;
            foreach (ParameterInfo parameter in constructors.SelectMany(constructor => constructor.GetParameters()))
            {
                bool isSame = string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase);
                items |= isSame ? ItemsOn(parameter) : DataItemSet.Empty;
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

    /// <summary>Indicates whether trimming may have removed an interface that the property implements.</summary>
    /// <remarks>
    /// A getter that is final and has a slot of its own implements an interface, because nothing else makes a getter so. A virtual getter
    /// may implement one. In a trimmed program reflection-based JSON is off, and there the absence of an interface proves nothing.
    /// </remarks>
    private static bool MayImplementUnseen(MemberInfo member)
    {
        const MethodAttributes OwnFinalSlot = MethodAttributes.Final | MethodAttributes.NewSlot;
        return member is PropertyInfo { DeclaringType.IsInterface: false, GetMethod: { IsVirtual: true } getter }
            && ((getter.Attributes & OwnFinalSlot) == OwnFinalSlot || !JsonSerializer.IsReflectionEnabledByDefault);
    }
}
