using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Values;

/// <summary>Writes objects with personal attributes: each marked property masked by its item, the others by their content.</summary>
internal sealed class PersonalObjects(Masker masker, LoggedNames names)
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string TrimmingJustification =
        "A member that trimming removed is not written; of an object whose marks are gone, the text is scanned.";

    private readonly ConcurrentDictionary<Type, (bool IsMarked, (PropertyInfo Property, DataItem[] Items)[] Properties)> _known = new();

    /// <summary>Indicates whether an object carries personal attributes.</summary>
    public bool Contains(object value) => value is not (string or bool or Type or Exception) && IsMarked(value.GetType());

    public bool IsMarked(Type type) => _known.GetOrAdd(type, Read).IsMarked;

    /// <summary>Returns the object as text, such as <c>Account { Phone = 138****5678, Channel = app }</c>.</summary>
    public string Describe(object value)
    {
        var text = new StringBuilder(value.GetType().Name).Append(" { ");
        int start = text.Length;
        foreach ((PropertyInfo property, DataItem[] items) in _known.GetOrAdd(value.GetType(), Read).Properties)
        {
            text.Append(text.Length == start ? "" : ", ").Append(property.Name).Append(" = ").Append(Show(property, items, value));
        }

        return text.Append(" }").ToString();
    }

    /// <summary>Returns the shown value of a property.</summary>
    /// <remarks>A property of several items with different formats shows nothing.</remarks>
    private string Show(PropertyInfo property, DataItem[] items, object holder)
    {
        string text;
        try
        {
            object? value = property.GetValue(holder);
            text = value is not null && Contains(value) ? value.GetType().Name
                : value is DateOnly or DateTime or DateTimeOffset ? string.Create(CultureInfo.InvariantCulture, $"{value:yyyy-MM-dd}")
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
        catch (TargetInvocationException)
        {
            return MaskFormat.HiddenText;
        }

        return items.Length == 0 && names.Find(property.Name) is { } lead ? masker.MaskField(lead, text, Audience.Log).Text
            : items.Length == 0 ? masker.Mask(text, Audience.Log)
            : items.Any(item => masker.Explain(item, Audience.Log).Format != masker.Explain(items[0], Audience.Log).Format) ? ""
            : masker.MaskItem(items[0], text, Audience.Log);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = TrimmingJustification)]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TrimmingJustification)]
    private static (bool IsMarked, (PropertyInfo Property, DataItem[] Items)[] Properties) Read(Type type)
    {
        (PropertyInfo Property, DataItem[] Items)[] properties =
        [
            .. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
               where property.CanRead && property.GetIndexParameters().Length == 0
               select (property, ItemsOf(type, property)),
        ];
        bool isMarked = properties.Any(property => property.Items.Length > 0)
            || type.GetMembers(Members).Any(member =>
                member is FieldInfo or PropertyInfo && Attribute.IsDefined(member, typeof(PersonalInformationAttribute), inherit: true));
        return (isMarked, properties);
    }

    /// <summary>Returns the items that are marked on a property.</summary>
    /// <remarks>
    /// Marks count on the property, on the properties that it overrides or implements, and on the constructor parameters of the type and
    /// its bases.
    /// </remarks>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TrimmingJustification)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = TrimmingJustification)]
    private static DataItem[] ItemsOf(Type type, PropertyInfo property)
    {
        IEnumerable<Attribute> own = Attribute.GetCustomAttributes(property, typeof(PersonalInformationAttribute), inherit: true);
        IEnumerable<Attribute> promised = type.GetInterfaces()
            .Select(contract => contract.GetProperty(property.Name))
            .OfType<PropertyInfo>()
            .SelectMany(member => Attribute.GetCustomAttributes(member, typeof(PersonalInformationAttribute)));
        var passed = new List<object>();
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            passed.AddRange(declaring.GetConstructors(Members).SelectMany(constructor => constructor.GetParameters())
                .Where(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
                .SelectMany(parameter => parameter.GetCustomAttributes(typeof(PersonalInformationAttribute), inherit: true)));
        }

        return [.. own.Concat(promised).Concat(passed).Cast<PersonalInformationAttribute>().Select(attribute => attribute.Item).Distinct()];
    }
}
