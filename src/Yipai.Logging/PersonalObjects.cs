using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;

namespace Yipai.Logging;

/// <summary>Writes objects that carry personal attributes: each property masked by its item, the others by what they hold.</summary>
internal sealed class PersonalObjects(Masker masker)
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string TrimmingJustification = "A member that trimming removed is not written; of an object whose marks are gone, the text is scanned.";

    private readonly ConcurrentDictionary<Type, (PropertyInfo Property, DataItem? Item)[]?> _known = new();

    /// <summary>Whether an object carries personal attributes.</summary>
    public bool Contains(object value) => value is not (string or IFormattable or bool or Type or Exception) && PropertiesOf(value.GetType()) is not null;

    /// <summary>The object as <c>Account { Phone = 138****5678, Channel = app }</c>.</summary>
    public string Describe(object value)
    {
        var text = new StringBuilder(value.GetType().Name).Append(" { ");
        int start = text.Length;
        foreach ((PropertyInfo property, DataItem? item) in PropertiesOf(value.GetType()) ?? [])
        {
            text.Append(text.Length == start ? "" : ", ").Append(property.Name).Append(" = ").Append(Show(property, item, value));
        }

        return text.Append(" }").ToString();
    }

    private string Show(PropertyInfo property, DataItem? item, object holder)
    {
        object? value = property.GetValue(holder);
        string text = value is not null && Contains(value) ? value.GetType().Name : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return item is null ? masker.Mask(text, Audience.Log) : masker.MaskItem(item, text, Audience.Log);
    }

    private (PropertyInfo Property, DataItem? Item)[]? PropertiesOf(Type type) => _known.GetOrAdd(type, Read);

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = TrimmingJustification)]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TrimmingJustification)]
    private static (PropertyInfo Property, DataItem? Item)[]? Read(Type type)
    {
        (PropertyInfo Property, DataItem? Item)[] properties =
        [
            .. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
               where property.CanRead && property.GetIndexParameters().Length == 0
               select (property, ItemOf(type, property)),
        ];
        bool isMarked = properties.Any(property => property.Item is not null)
            || type.GetMembers(Members).Any(member => member is FieldInfo or PropertyInfo && Attribute.IsDefined(member, typeof(PersonalInformationAttribute), inherit: true));
        return isMarked ? properties : null;
    }

    /// <summary>The item marked on a property, on one that it overrides or implements, or on a constructor's parameter.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TrimmingJustification)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = TrimmingJustification)]
    private static DataItem? ItemOf(Type type, PropertyInfo property)
    {
        IEnumerable<Attribute> own = Attribute.GetCustomAttributes(property, typeof(PersonalInformationAttribute), inherit: true);
        IEnumerable<Attribute> promised = type.GetInterfaces().Select(contract => contract.GetProperty(property.Name)).OfType<PropertyInfo>()
            .SelectMany(member => Attribute.GetCustomAttributes(member, typeof(PersonalInformationAttribute)));
        IEnumerable<object> passed = type.GetConstructors(Members).SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(parameter => parameter.GetCustomAttributes(typeof(PersonalInformationAttribute), inherit: true));
        return own.Concat(promised).Concat(passed).Cast<PersonalInformationAttribute>().FirstOrDefault()?.Item;
    }
}
