using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Objects whose texts are all personal values, each marked with the type and the member that holds it.</summary>
/// <remarks>The fields are set, not the properties, so that no check of a constructor or property keeps a text out.</remarks>
internal static class FilledObjects
{
    public const string Mobile = "13912345678";
    public const string Identity = "11010519491231002X";
    public const string PersonName = "欧阳铁柱";

    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int MostDepth = 4;

    /// <summary>Types whose name is that of a thing, such as a domain, a commitment, a class of damage or a part of a code.</summary>
    private static readonly string[] NamesOfThings =
    [
        "«IssuingDomain.", "«EndpointDescription.", "«AuditOpening.", "«FindingKind.", "«CaseSubject.", "«CaseMetric.", "«CodeSegment.",
        "«PersonalInformationHandler.",
    ];

    /// <summary>The mark of a member in a text, such as <c>«CaseFile.Description»</c>.</summary>
    public static string MarkOf(Type type, string member) => $"«{type.Name.Split('`')[0]}.{member}»";

    /// <summary>Creates an object of a type, with personal values in each text that it holds.</summary>
    public static object Of(Type type) => Of(type, 0);

    private static object Of(Type type, int depth)
    {
        object made = RuntimeHelpers.GetUninitializedObject(type);
        for (Type? level = type; level is not null && IsOurs(level); level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(Fields))
            {
                if (ValueOf(field.FieldType, MarkOf(level, MemberOf(field)), MemberOf(field), depth) is { } value)
                {
                    field.SetValue(made, value);
                }
            }
        }

        return made;
    }

    private static object? ValueOf(Type type, string mark, string member, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        bool isPersonName = member.EndsWith("Name", StringComparison.Ordinal) && !Array.Exists(NamesOfThings, mark.Contains);
        string text = isPersonName ? PersonName : $"{mark} {Mobile} {Identity}";
        if (type == typeof(string) || type == typeof(object))
        {
            return text;
        }

        if (type == typeof(JsonElement))
        {
            return JsonSerializer.SerializeToElement(text);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        if (PairOf(type) is { } pair && depth < MostDepth)
        {
            var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(pair))!;
            if (ValueOf(pair[0], mark, member, depth + 1) is { } key && ValueOf(pair[1], mark, member, depth + 1) is { } held)
            {
                made.Add(key, held);
            }

            return made;
        }

        if (typeof(Delegate).IsAssignableFrom(type) || depth == MostDepth)
        {
            return null;
        }

        if (ElementOf(type) is { } element)
        {
            Array made = Array.CreateInstance(element, 1);
            if (ValueOf(element, mark, member, depth + 1) is not { } one)
            {
                return Array.CreateInstance(element, 0);
            }

            made.SetValue(one, 0);
            return made;
        }

        Type? concrete = !type.IsAbstract ? type : IsOurs(type) ? Array.Find(type.Assembly.GetTypes(), one => Is(one, type)) : null;
        return concrete is not null && IsOurs(concrete) && !concrete.ContainsGenericParameters ? Of(concrete, depth + 1) : null;
    }

    private static bool Is(Type type, Type contract) => contract.IsAssignableFrom(type) && !type.IsAbstract && !type.IsInterface;

    /// <summary>Returns the type of the elements of an array or of an interface that an array implements.</summary>
    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type is { IsInterface: true, IsGenericType: true } && type.GetGenericArguments() is [var element]
            && type.IsAssignableFrom(element.MakeArrayType()) ? element : null;

    private static Type[]? PairOf(Type type) => type is { IsGenericType: true } && type.GetGenericArguments() is [_, _] pair
        && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(pair)) ? pair : null;

    private static string MemberOf(FieldInfo field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name.TrimStart('_');

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Yipai.", StringComparison.Ordinal);
}
