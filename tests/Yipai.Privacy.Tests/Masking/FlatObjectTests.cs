using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>An object with a converter of its own is written byte for byte as the serializer writes it by its description.</summary>
public sealed class FlatObjectTests
{
    private const string Phone = "13812345678";

    private static readonly FlatShape Full = new()
    {
        Phone = Phone, Name = "欧阳小明", Email = "walker@example.cn", Identity = "11010519491231002X", Secret = "s3cret", Note = $"请回电{Phone}",
        Stage = "立案 <b>", Count = 7, Maybe = 8, IsOpen = true, Ratio = 0.1, Amount = 1.50m, At = new(2026, 11, 24, 8, 0, 0, 1, TimeSpan.FromHours(8)),
        On = new(1990, 1, 2), Id = new(1, 2, 3, new byte[8]), Enumeration = Audience.Partner,
    };

    private static readonly object[] Shapes =
    [
        Full, new FlatShape(), new FlatVirtual { Phone = Phone, Count = 1 }, new FlatOverride(), new FlatOneOfMany { Phone = Phone },
        new FlatConditional(), new FlatConditional { Phone = Phone }, new FlatNumbers { Phone = Phone, Count = 5 }, new FlatField { Phone = Phone },
        new FlatPublished { Note = Phone, Phone = Phone }, new FlatPublished { Note = Phone, Phone = Phone, Publication = PublicationChoice.Granted },
        new HoldsFlat
        {
            One = new FlatOverride(), Many = [Full, null, new()], Anything = Full, Family = new FlatOneOfMany { Phone = Phone },
            Named = new() { ["one"] = new() { Phone = "0086 138-1234-5678" } },
        },
    ];

    private static readonly object[] OtherShapes =
    [
        new PlainShape { Phone = Phone }, new PositionalShape(Phone, "kept"), new PositionalDerived(Phone, "kept"), new PositionalStruct(Phone, "kept"),
        new TwoConstructors(Phone, "kept"), new OverridingShape { Phone = Phone }, new OverridingTwice { Phone = Phone }, new ImplementingListed { Phone = Phone },
        new ImplementingUnlisted { Phone = Phone }, new ImplementingVirtually { Phone = Phone }, new ImplementingByBase { Phone = Phone },
        new ImplementingPositional(Phone), new ImplementingGeneric { Phone = Phone }, new ImplementingStruct { Phone = Phone },
        new NestingShape { List = [new() { Phone = Phone }], Dictionary = new() { ["one"] = new(Phone, "kept") }, Anything = new PlainShape { Phone = Phone } },
        new CollectionShape { Array = [Phone], List = [Phone], Number = 13_812_345_678 },
    ];

    [Theory]
    [InlineData(JsonSerializerDefaults.General)]
    [InlineData(JsonSerializerDefaults.Web)]
    public void Write_EveryShapeAndAudience_IsByteForByteTheSame(JsonSerializerDefaults defaults)
    {
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            Action<JsonSerializerOptions>[] changes =
            [
                _ => { },
                options => options.WriteIndented = true,
                options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
                options => options.ReferenceHandler = ReferenceHandler.IgnoreCycles,
                options => options.ReferenceHandler = ReferenceHandler.Preserve,
                options => options.NumberHandling = JsonNumberHandling.WriteAsString,
                options => options.IgnoreReadOnlyProperties = true,
                options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                options => options.Converters.Add(new UpperConverter()),
            ];
            foreach (Action<JsonSerializerOptions> change in changes)
            {
                Assert.All(Shapes, shape => Same(shape, new FlatContext(Changed(defaults, change)), audience));
                Assert.All(OtherShapes, shape => Same(shape, new JsonShapesContext(Changed(defaults, change)), audience));
            }
        }
    }

    [Fact]
    public void Write_AnyText_IsByteForByteTheSame() =>
        Gen.Select(TestTexts.Noise, TestTexts.Noise, TestTexts.Noise, TestTexts.Noise, TestTexts.Noise).Sample((phone, name, email, identity, stage) =>
            Same(new FlatShape { Phone = phone, Name = name, Email = email, Identity = identity, Stage = stage, Note = phone + name }, FlatContext.Default, Audience.Partner));

    [Theory]
    [InlineData(Audience.Partner, typeof(FlatShape), true)]
    [InlineData(Audience.Public, typeof(FlatShape), false)]
    [InlineData(Audience.Public, typeof(FlatVirtual), true)]
    [InlineData(Audience.Public, typeof(FlatOverride), false)]
    [InlineData(Audience.Public, typeof(FlatOneOfMany), false)]
    [InlineData(Audience.Public, typeof(FlatConditional), false)]
    [InlineData(Audience.Public, typeof(FlatNumbers), false)]
    [InlineData(Audience.Public, typeof(FlatField), false)]
    [InlineData(Audience.Public, typeof(FlatPublished), false)]
    [InlineData(Audience.Public, typeof(HoldsFlat), false)]
    public void CreateJsonOptions_Object_HasAConverterOnlyWhereItIsFlat(Audience audience, Type type, bool isFlat)
    {
        Assert.Equal(isFlat ? JsonTypeInfoKind.None : JsonTypeInfoKind.Object, Masker.Default.CreateJsonOptions(audience, FlatContext.Default).GetTypeInfo(type).Kind);
        Assert.Equal(JsonTypeInfoKind.Object, Masker.Default.CreateJsonOptions(audience, new Described(FlatContext.Default)).GetTypeInfo(type).Kind);
    }

    [Fact]
    public void Write_ChangedGetter_IsFollowed()
    {
        IJsonTypeInfoResolver changed = FlatContext.Default.WithAddedModifier(type =>
        {
            foreach (JsonPropertyInfo property in type.Properties.Where(property => property.Name == "Stage"))
            {
                property.Get = _ => "withheld";
            }
        });

        Assert.Contains("withheld", Write(Full, changed, Audience.Partner), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatHoldsNothingMasked_GoesByTheDescription() =>
        Assert.Equal(9, ((FlatShape)JsonSerializer.Deserialize(
            """{"Count":9}""", Masker.Default.CreateJsonOptions(Audience.Public, FlatContext.Default).GetTypeInfo(typeof(FlatShape)))!).Count);

    private static void Same(object shape, JsonSerializerContext context, Audience audience) =>
        Assert.Equal(Write(shape, new Described(context), audience), Write(shape, context, audience));

    private static string Write(object shape, IJsonTypeInfoResolver resolver, Audience audience)
    {
        JsonSerializerOptions options = resolver is Described described ? new(described.Context.Options) : resolver is JsonSerializerContext context ? new(context.Options) : new();
        options.TypeInfoResolver = Masker.Default.CreateJsonOptions(audience, resolver).TypeInfoResolver;
        try
        {
            return Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(shape, options.GetTypeInfo(shape.GetType())));
        }
        catch (Exception exception) when (exception is PrivacyException or NotSupportedException or InvalidOperationException or JsonException)
        {
            return exception.GetType().Name;
        }
    }

    private static JsonSerializerOptions Changed(JsonSerializerDefaults defaults, Action<JsonSerializerOptions> change)
    {
        var options = new JsonSerializerOptions(defaults);
        change(options);
        return options;
    }

    /// <summary>Hides that a context is generated, so that its descriptions are followed.</summary>
    private sealed class Described(JsonSerializerContext context) : IJsonTypeInfoResolver
    {
        public JsonSerializerContext Context => context;

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => ((IJsonTypeInfoResolver)context).GetTypeInfo(type, options);
    }

    private sealed class UpperConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant());
    }
}
