using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Tests.Masking;

public sealed partial class JsonDocumentMaskingTests
{
    private const string Any = """{"phone":"13812345678","n":13812345678,"tags":["王小明先生",1]}""";

    [Fact]
    public void Serialize_JsonOfAnyShape_IsMaskedByItsContent()
    {
        string json = Write(new AnyShape { Element = JsonDocument.Parse(Any).RootElement, Node = JsonNode.Parse(Any), Maybe = null });

        Assert.Equal(
            """{"Element":{"phone":"138****5678","n":"138****5678","tags":["王**先生",1]},"Maybe":null,"Node":{"phone":"138****5678","n":"138****5678","tags":["王**先生",1]},"Names":null}""",
            System.Text.RegularExpressions.Regex.Unescape(json));
    }

    [Fact]
    public void Serialize_JsonInsideListsDictionariesAndObjects_IsMasked()
    {
        var shape = new NestedShape
        {
            List = [JsonDocument.Parse(Any).RootElement],
            Map = new() { ["打13900001111"] = JsonNode.Parse("\"打13812345678\"") },
            Object = JsonDocument.Parse("13812345678").RootElement,
        };

        string json = JsonSerializer.Serialize(shape, Masker.Default.CreateJsonOptions(Audience.Public, AnyContext.Default)
            .GetTypeInfo(typeof(NestedShape)));

        Assert.Equal(
            """{"List":[{"phone":"138****5678","n":"138****5678","tags":["王**先生",1]}],"Map":{"打139****1111":"打138****5678"},"Object":"138****5678"}""",
            System.Text.RegularExpressions.Regex.Unescape(json));
    }

    [Fact]
    public void Serialize_MarkedJson_IsMaskedByItsItem()
    {
        string json = Write(new AnyShape { Names = new JsonArray("王小明", "李四"), Maybe = JsonDocument.Parse("\"13812345678\"").RootElement });

        Assert.Contains("""["王**","李*"]""", System.Text.RegularExpressions.Regex.Unescape(json), StringComparison.Ordinal);
        Assert.Contains("138****5678", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_Cycle_IsCutAndEachRoundIsMasked()
    {
        var person = new CyclicShape { Phone = "13812345678" };
        person.Friends.Add(person);
        person.Friends.Add(new CyclicShape { Phone = "13900001111" });

        string json = JsonSerializer.Serialize(person, Masker.Default.CreateJsonOptions(Audience.Public, CyclicContext.Default)
            .GetTypeInfo(typeof(CyclicShape)));

        Assert.Equal("""{"Phone":"138****5678","Friends":[null,{"Phone":"139****1111","Friends":[]}]}""", json);
    }

    [Fact]
    public void PersonalInformationAttribute_EveryDataItem_HasOneWithoutParameters()
    {
        PersonalInformationAttribute[] attributes =
        [
            .. typeof(PersonalInformationAttribute).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(PersonalInformationAttribute)))
                .Select(type => (PersonalInformationAttribute)Activator.CreateInstance(type)!),
        ];

        Assert.All(attributes, attribute => Assert.True(attribute.GetType().IsSealed));
        Assert.Equal(DataItems.All.OrderBy(item => item.Id, StringComparer.Ordinal), attributes.Select(attribute => attribute.Item)
            .OrderBy(item => item.Id, StringComparer.Ordinal));
    }

    private static string Write(AnyShape shape) =>
        JsonSerializer.Serialize(shape, Masker.Default.CreateJsonOptions(Audience.Public, AnyContext.Default)
            .GetTypeInfo(typeof(AnyShape)));

    internal sealed class AnyShape
    {
        public JsonElement Element { get; init; } = JsonDocument.Parse("{}").RootElement;

        public JsonElement? Maybe { get; init; }

        public JsonNode? Node { get; init; }

        [PersonName]
        public JsonArray? Names { get; init; }
    }

    internal sealed class NestedShape
    {
        public List<JsonElement> List { get; init; } = [];

        public Dictionary<string, JsonNode?> Map { get; init; } = [];

        public object? Object { get; init; }
    }

    internal sealed class CyclicShape
    {
        [MobileNumber]
        public string? Phone { get; init; }

        public List<CyclicShape> Friends { get; } = [];
    }

    [JsonSerializable(typeof(AnyShape))]
    [JsonSerializable(typeof(NestedShape))]
    private sealed partial class AnyContext : JsonSerializerContext;

    [JsonSerializable(typeof(CyclicShape))]
    [JsonSourceGenerationOptions(ReferenceHandler = JsonKnownReferenceHandler.IgnoreCycles)]
    private sealed partial class CyclicContext : JsonSerializerContext;
}
