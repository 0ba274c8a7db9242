using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Yipai.Privacy.Classification;

namespace Yipai.Logging;

/// <summary>Tells which objects carry personal attributes; a log shows their type and nothing of what they hold.</summary>
internal sealed class PersonalTypes
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly ConcurrentDictionary<Type, bool> _known = new();

    public bool Contains(object value) => value is not (string or IFormattable or bool or Type or Exception) && _known.GetOrAdd(value.GetType(), CarriesAttribute);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A member that trimming removed is in no ToString; what its text holds is scanned all the same.")]
    private static bool CarriesAttribute(Type type) => type.GetMembers(Members).Any(member => member switch
    {
        PropertyInfo or FieldInfo => Attribute.IsDefined(member, typeof(PersonalInformationAttribute), inherit: true),
        ConstructorInfo constructor => constructor.GetParameters().Any(parameter => parameter.IsDefined(typeof(PersonalInformationAttribute), inherit: true)),
        _ => false,
    });
}
