using System.Text.Json;
using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Tests.Masking;

public sealed class JsonMaskingTests
{
    [Fact]
    public void CreateJsonOptions_EveryShape_MasksWhatCarriesTheAttribute() => Assert.Empty(JsonShapeChecks.Run());

    [Theory]
    [InlineData(Audience.Public, """{"twice":"138****5678"}""")]
    [InlineData(Audience.Partner, """{"note":"\u8054\u7CFB138****5678","twice":"138****5678"}""")]
    [InlineData(Audience.Department, """{"note":"\u8054\u7CFB13812345678"}""")]
    [InlineData(Audience.Subject, """{"note":"\u8054\u7CFB13812345678","twice":"13812345678","mixed":"13812345678","born":"1990-01-02"}""")]
    [InlineData((Audience)99, "{}")]
    public void Write_ForEachAudience_FollowsTheRules(Audience audience, string expected)
    {
        JsonSerializerOptions options = Masker.Default.CreateJsonOptions(audience, MixedContext.Default);

        string json = JsonSerializer.Serialize(new MixedContact(), options.GetTypeInfo(typeof(MixedContact)));

        Assert.Equal(expected, json);
    }

    [Fact]
    public void CreateJsonOptions_SameAudienceAndContext_IsMadeOnce()
    {
        JsonSerializerOptions options = Masker.Default.CreateJsonOptions(Audience.Log, MixedContext.Default);

        Assert.Same(options, Masker.Default.CreateJsonOptions(Audience.Log, MixedContext.Default));
        Assert.NotSame(options, Masker.Default.CreateJsonOptions(Audience.Staff, MixedContext.Default));
        Assert.True(options.IsReadOnly);
    }
}

public interface INamedContact
{
    [PersonName]
    string Mixed { get; }

    [MobileNumber]
    string Twice { get; }
}

/// <summary>One property under one item twice, one under two items, one that is no text.</summary>
public sealed class MixedContact : INamedContact
{
    [CaseReport]
    public string Note { get; init; } = "联系13812345678";

    [MobileNumber]
    public string Twice { get; init; } = "13812345678";

    [MobileNumber]
    public string Mixed { get; init; } = "13812345678";

    [BirthDate]
    public DateOnly Born { get; init; } = new(1990, 1, 2);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MixedContact))]
public sealed partial class MixedContext : JsonSerializerContext;
