using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Gives objects that hold texts and plain values alone, some of them masked, a converter that writes them in one go.</summary>
/// <remarks>
/// The serializer's own way costs more than the masks. What is written follows from the changed description and from nothing else; an object
/// that needs anything that is not looked at here keeps that way, as all do where code cannot be made while the program runs (NativeAOT).
/// </remarks>
internal static class FlatObjects
{
    private const string DynamicCode = "The code for a property's type is made at run time.";
    private const JsonNumberHandling WritesNumbersOtherwise = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals;

    /// <summary>The description with a converter of its own, or the same one where the object is not flat.</summary>
    public static JsonTypeInfo WithConverter(JsonTypeInfo type) =>
        RuntimeFeature.IsDynamicCodeSupported && IsPlain(type.Options) && IsFlat(type)
            ? ((Maker)Activator.CreateInstance(typeof(Maker<>).MakeGenericType(type.Type))!).Make(type)
            : type;

    private static bool IsPlain(JsonSerializerOptions options) =>
        options.ReferenceHandler is null
        && options.DefaultIgnoreCondition is JsonIgnoreCondition.Never or JsonIgnoreCondition.WhenWritingNull
        && !options.IgnoreReadOnlyProperties
        && !options.RespectNullableAnnotations
        && (options.NumberHandling & WritesNumbersOtherwise) == 0
        && options.Converters.All(MaskedDocuments.IsOwn);

    private static bool IsFlat(JsonTypeInfo type) =>
        type is { Kind: JsonTypeInfoKind.Object, Type.IsValueType: false, NumberHandling: null, PolymorphismOptions: null, OnSerializing: null, OnSerialized: null }
        && Written(type).Any(property => property.CustomConverter is MaskedStringConverter)
        && Written(type).All(IsFlat)
        && Written(type).DistinctBy(property => property.Name, StringComparer.OrdinalIgnoreCase).Count() == Written(type).Count()
        && !IsOneOfMany(type.Type);

    private static bool IsFlat(JsonPropertyInfo property) =>
        property is { ShouldSerialize: null, NumberHandling: null, AttributeProvider: PropertyInfo { GetMethod: not null } member }
        && member.PropertyType == property.PropertyType
        && (property.PropertyType == typeof(string)
            ? property.CustomConverter is MaskedStringConverter or null
            : property.PropertyType.IsValueType && property.CustomConverter is null)
        && property.Options.GetTypeInfo(property.PropertyType) is { Kind: JsonTypeInfoKind.None } value
        && (property.PropertyType != typeof(string) || value.Converter == JsonMetadataServices.StringConverter);

    private static IEnumerable<JsonPropertyInfo> Written(JsonTypeInfo type) => type.Properties.Where(property => property.Get is not null);

    /// <summary>Whether the object may be written as one kind of another, with its name, which a converter of its own cannot.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface that trimming removed is not written by.")]
    private static bool IsOneOfMany(Type type) =>
        type.BaseType != typeof(object) || type.GetInterfaces().Any(contract => contract.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false));

    private abstract class Maker
    {
        [RequiresDynamicCode(DynamicCode)]
        public abstract JsonTypeInfo Make(JsonTypeInfo type);
    }

    private sealed class Maker<T> : Maker
        where T : class
    {
        [RequiresDynamicCode(DynamicCode)]
        public override JsonTypeInfo Make(JsonTypeInfo type)
        {
            FlatProperty<T>[] properties = [.. Written(type).Select(PropertyOf)];
            return JsonMetadataServices.CreateValueInfo<T>(type.Options, new FlatObjectConverter<T>((JsonTypeInfo<T>)type, properties));
        }

        [RequiresDynamicCode(DynamicCode)]
        private static FlatProperty<T> PropertyOf(JsonPropertyInfo property)
        {
            MethodInfo getter = ((PropertyInfo)property.AttributeProvider!).GetMethod!;
            JsonSerializerOptions options = property.Options;
            JsonEncodedText name = JsonEncodedText.Encode(property.Name, options.Encoder);
            bool isLeftOut = options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull;
            return property.PropertyType == typeof(string)
                ? new FlatText<T>(name, isLeftOut, getter.CreateDelegate<Func<T, string?>>(), property.CustomConverter as MaskedStringConverter)
                : (FlatProperty<T>)Activator.CreateInstance(
                    typeof(FlatValue<,>).MakeGenericType(typeof(T), property.PropertyType), name, isLeftOut, getter, options)!;
        }
    }
}
