using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class JsonRefusalTests
{
    private const string Phone = "13812345678";

    [Fact]
    public void Write_MarkedTypeWithItsOwnConverter_IsRefused() => Refuses("YP0120", new ConvertedContact { Phone = Phone });

    [Fact]
    public void Write_PropertyConverterOverAMarkedType_IsRefused() =>
        Refuses("YP0120", new HoldsConverted { Contact = new() { Phone = Phone } });

    [Fact]
    public void Write_ExtensionData_IsRefused() => Refuses("YP0120", new WithExtensions { Rest = [] });

    [Fact]
    public void Write_RawType_IsRefused() => Refuses("YP0122", new RawContact { Phone = Phone });

    [Fact]
    public void Write_WithoutAttributeProvider_IsRefused()
    {
        IJsonTypeInfoResolver bare = new DefaultJsonTypeInfoResolver { Modifiers = { AddProperty } };

        Assert.Equal("YP0121", Assert.Throws<PrivacyException>(() => JsonSerializer.Serialize(
            new PlainShape { Phone = Phone }, Masker.Default.CreateJsonOptions(Audience.Public, bare))).Code);

        static void AddProperty(JsonTypeInfo type)
        {
            if (type.Type == typeof(PlainShape))
            {
                JsonPropertyInfo added = type.CreateJsonPropertyInfo(typeof(string), "again");
                added.Get = target => ((PlainShape)target).Phone;
                type.Properties.Add(added);
            }
        }
    }

    [Fact]
    public void CreateJsonOptions_WithoutResolver_IsRefused() =>
        Assert.Equal("YP0125", Assert.Throws<PrivacyException>(() => Masker.Default.CreateJsonOptions(Audience.Public)).Code);

    [Fact]
    public void Read_RawType_IsRefused() => Assert.Equal("YP0122", Assert.Throws<PrivacyException>(() =>
        JsonSerializer.Deserialize("{}", RefusalContext.Default.RawContact)).Code);

    private static void Refuses<T>(string code, T value)
    {
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            JsonSerializerOptions options = Masker.Default.CreateJsonOptions(audience, RefusalContext.Default);
            PrivacyException refusal = Assert.Throws<PrivacyException>(() =>
                JsonSerializer.Serialize(value, options.GetTypeInfo(typeof(T))));
            Assert.Equal(code, refusal.Code);
            Assert.DoesNotContain(Phone, refusal.ToString());
        }
    }
}

[JsonConverter(typeof(ConvertedContactConverter))]
public sealed class ConvertedContact
{
    [MobileNumber]
    public string? Phone { get; init; }
}

public sealed class HoldsConverted
{
    [JsonConverter(typeof(PlainConverter))]
    public PlainShape? Contact { get; init; }
}

public sealed class WithExtensions
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; init; }
}

[JsonConverter(typeof(RefusingJsonConverter<RawContact>))]
public sealed class RawContact
{
    [MobileNumber]
    public string? Phone { get; init; }
}

public sealed class ConvertedContactConverter : JsonConverter<ConvertedContact>
{
    public override ConvertedContact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new();

    public override void Write(Utf8JsonWriter writer, ConvertedContact value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Phone);
}

public sealed class PlainConverter : JsonConverter<PlainShape>
{
    public override PlainShape Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new();

    public override void Write(Utf8JsonWriter writer, PlainShape value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Phone);
}

[JsonSerializable(typeof(ConvertedContact))]
[JsonSerializable(typeof(HoldsConverted))]
[JsonSerializable(typeof(WithExtensions))]
[JsonSerializable(typeof(RawContact))]
public sealed partial class RefusalContext : JsonSerializerContext;
