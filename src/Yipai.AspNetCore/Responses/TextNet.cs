using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Classification;
using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Responses;

/// <summary>Masks those values of an answer that no attribute describes, by their content and by what their names announce.</summary>
/// <remarks>
/// The types of the SDK are written as they are, because their texts were composed for an audience. The same holds for a member that
/// carries a personal attribute, which its own rule masks, and for one with <see cref="NoDataClassificationAttribute"/>.
/// </remarks>
internal sealed class TextNet(Masker masker, Audience audience)
{
    private static readonly HashSet<Assembly> Sdk =
        [typeof(Masker).Assembly, typeof(CaseFile).Assembly, typeof(PrivacyServerException).Assembly];

    /// <summary>Holds the types whose form leaves no room for a text.</summary>
    /// <remarks>They are masked only if their name announces something.</remarks>
    private static readonly HashSet<Type> Formatted =
    [
        typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(char), typeof(Guid),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(byte[]),
        typeof(Memory<byte>), typeof(ReadOnlyMemory<byte>),
    ];

    private static readonly HashSet<Type> Documents =
        [typeof(JsonElement), typeof(JsonDocument), typeof(JsonNode), typeof(JsonObject), typeof(JsonArray), typeof(JsonValue)];

    /// <summary>Gets the options of the host that mask marked members only.</summary>
    public required JsonSerializerOptions Marked { get; init; }

    /// <summary>Gets the options of the host that mask nothing, for bodies that come in.</summary>
    public required JsonSerializerOptions Reading { get; init; }

    /// <summary>Gets the options that write the types of the SDK in the form of the wire.</summary>
    public required JsonSerializerOptions OfSdk { get; init; }

    /// <summary>Indicates whether a value of the type is masked wherever it occurs, also as an element or as a whole answer.</summary>
    public bool Claims(Type type) => type != typeof(object) && Nullable.GetUnderlyingType(type) is null && !type.IsEnum
        && (IsWrittenAlone(type) || IsText(type, hasLead: false) || PairOf(type) is not null);

    /// <summary>Gives the members of a type the converters that mask them.</summary>
    public void Modify(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.Get is not null))
        {
            if (ConverterOf(type, property) is { } converter)
            {
                property.CustomConverter = converter;

                // Only the platform's own converters may have this option, so it must be null beside any other converter.
                property.NumberHandling = null;
            }
        }
    }

    private JsonConverter? ConverterOf(JsonTypeInfo type, JsonPropertyInfo property)
    {
        Type value = property.PropertyType;
        if (IsWrittenAlone(Nullable.GetUnderlyingType(value) ?? value)
            || !JsonMarks.ItemsOf(type, property).IsEmpty || IsCleared(property))
        {
            return Converter(typeof(MarkedConverter<>), value, this, property.CustomConverter);
        }

        FieldLead? lead = FieldLead.Of(property.Name) ?? FieldLead.Of((property.AttributeProvider as MemberInfo)?.Name);
        return property.CustomConverter is not null || value == typeof(object) || IsTexts(value, lead is not null)
            ? Converter(typeof(TextNetConverter<>), value, this, lead, property.CustomConverter)
            : null;
    }

    /// <summary>Creates the converter for a type that <see cref="Claims"/> names.</summary>
    public JsonConverter CreateConverter(Type type) =>
        IsWrittenAlone(type) ? Converter(typeof(MarkedConverter<>), type, this, null)
        : PairOf(type) is { } pair
            ? (JsonConverter)Activator.CreateInstance(
                typeof(PairsConverter<,,>).MakeGenericType([type, .. pair.GetGenericArguments()]), this)!
            : Converter(typeof(TextNetConverter<>), type, this, null, null);

    /// <summary>Writes a masked value.</summary>
    /// <remarks>The run-time type of an object decides how it is masked.</remarks>
    public void Write<T>(Utf8JsonWriter writer, T value, FieldLead? lead, JsonSerializerOptions options)
    {
        Type type = typeof(T) == typeof(object) && value is not null ? value.GetType() : typeof(T);
        if (value is string text)
        {
            using var shown = new CharBuffer();
            _ = lead is null ? masker.Mask(text, audience, shown) : masker.MaskField(lead, text, audience, shown);
            writer.WriteStringValue(shown.Written);
        }
        else if (value is not null && !IsWrittenAlone(type) && IsTexts(type, lead is not null))
        {
            WriteMasked(writer, JsonSerializer.SerializeToUtf8Bytes(value, type, Marked), lead);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type, options);
        }
    }

    /// <summary>Masks JSON like any other document, with what its name announces as a cue.</summary>
    public void WriteMasked(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8, FieldLead? lead)
    {
        var masked = new ArrayBufferWriter<byte>();
        new JsonStreamMasker(masker, audience, JsonPathItems.None) { RootLead = lead }.Mask(utf8, masked);
        writer.WriteRawValue(masked.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>Returns a key of a dictionary as the audience may see it.</summary>
    public string Key(string key) => masker.Mask(key, audience);

    /// <summary>Returns the options that write a type which the net leaves alone.</summary>
    public JsonSerializerOptions OptionsOf(Type type) => IsWrittenAlone(Nullable.GetUnderlyingType(type) ?? type) ? OfSdk : Marked;

    private static bool IsWrittenAlone(Type type) => Documents.Contains(type) || (Sdk.Contains(type.Assembly) && !type.IsEnum);

    private static bool IsCleared(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(NoDataClassificationAttribute), inherit: true) == true
        || property.AssociatedParameter?.AttributeProvider?.IsDefined(typeof(NoDataClassificationAttribute), inherit: true) == true;

    /// <summary>Indicates whether a value is a text, a number or a sequence of these.</summary>
    private bool IsTexts(Type type, bool hasLead)
    {
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        return IsText(inner, hasLead)
            || (hasLead && ElementOf(inner) is { } element && element != inner && !IsWrittenAlone(element) && IsTexts(element, hasLead));
    }

    private bool IsText(Type type, bool hasLead) => type == typeof(string)
        || (type != typeof(object) && (hasLead || (!type.IsEnum && !Formatted.Contains(type)))
            && Marked.GetTypeInfo(type).Kind == JsonTypeInfoKind.None);

    private Type? ElementOf(Type type) => Marked.GetTypeInfo(type).Kind == JsonTypeInfoKind.Enumerable
        ? Contract(type, typeof(IEnumerable<>))?.GetGenericArguments()[0]
        : null;

    private Type? PairOf(Type type) => Marked.GetTypeInfo(type).Kind == JsonTypeInfoKind.Dictionary
        && Contract(type, typeof(IEnumerable<>))?.GetGenericArguments()[0] is { IsGenericType: true } pair
        && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? pair : null;

    private static Type? Contract(Type type, Type generic) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == generic);

    private static JsonConverter Converter(Type generic, Type type, params object?[] parts) =>
        (JsonConverter)Activator.CreateInstance(generic.MakeGenericType(type), parts)!;
}
