using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>A masked type keeps the description of its properties, and is written by it.</summary>
public sealed partial class JsonDescriptionTests
{
    private const string Phone = "13812345678";

    [Fact]
    public void GetTypeInfo_MaskedType_ListsItsProperties()
    {
        JsonTypeInfo type = Options(Audience.Public).GetTypeInfo(typeof(DescribedRow));

        Assert.Equal(JsonTypeInfoKind.Object, type.Kind);
        Assert.Equal(["Phone", "Stage", "Count"], type.Properties.Select(property => property.Name));
    }

    [Fact]
    public void GetJsonSchemaAsNode_MaskedType_ListsItsProperties()
    {
        JsonNode schema = Options(Audience.Public).GetJsonSchemaAsNode(typeof(DescribedRow));

        Assert.Equal(["Phone", "Stage", "Count"], schema["properties"]!.AsObject().Select(property => property.Key));
    }

    [Theory]
    [InlineData(Audience.Public, """{"Phone":"138****5678","Stage":"filed","Count":7}""")]
    [InlineData(Audience.Subject, """{"Phone":"13812345678","Stage":"filed","Count":7}""")]
    public void Serialize_GeneratedAndWrappedContext_WriteTheSame(Audience audience, string expected)
    {
        var row = new DescribedRow { Phone = Phone, Stage = "filed", Count = 7 };
        JsonSerializerOptions wrapped = Masker.Default.CreateJsonOptions(audience, DescribedContext.Default.WithAddedModifier(_ => { }));

        Assert.Equal(expected, JsonSerializer.Serialize(row, Options(audience).GetTypeInfo(typeof(DescribedRow))));
        Assert.Equal(expected, JsonSerializer.Serialize(row, wrapped.GetTypeInfo(typeof(DescribedRow))));
    }

    private static JsonSerializerOptions Options(Audience audience) => Masker.Default.CreateJsonOptions(audience, DescribedContext.Default);

    public sealed class DescribedRow
    {
        [MobileNumber]
        public string? Phone { get; init; }

        public string? Stage { get; init; }

        public int Count { get; init; }
    }

    [JsonSerializable(typeof(DescribedRow))]
    private sealed partial class DescribedContext : JsonSerializerContext;
}
