using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Tests;

/// <summary>What has no attribute is masked by its content, with its name as a cue.</summary>
public sealed class UnmarkedTests
{
    private const string Phone = "13812345678";
    private const string Foreigner = "田中太郎";

    /// <summary>Each answer hides one value, in a place of its own.</summary>
    private static readonly Dictionary<string, (object Answer, string Hidden)> Answers = new()
    {
        ["text"] = (new { Words = $"请拨打{Phone}" }, Phone),
        ["name is the cue"] = (new { RealName = Foreigner }, Foreigner),
        ["pinyin is the cue"] = (new { Lianxiren = Foreigner }, Foreigner),
        ["nested"] = (new { Inner = new { Deeper = new { RealName = Foreigner } } }, Foreigner),
        ["list of objects"] = (new { All = new[] { new { RealName = Foreigner } } }, Foreigner),
        ["list of texts"] = (new { Words = new List<string> { $"请拨打{Phone}" } }, Phone),
        ["list under a cue"] = (new { RealName = new[] { Foreigner } }, Foreigner),
        ["immutable list"] = (new { Words = ImmutableArray.Create(Phone) }, Phone),
        ["dictionary"] = (new { Fields = new Dictionary<string, string> { ["姓名"] = Foreigner } }, Foreigner),
        ["sorted dictionary"] = (new SortedDictionary<string, string> { ["姓名"] = Foreigner }, Foreigner),
        ["dictionary of objects"] = (new Dictionary<string, object> { ["姓名"] = Foreigner, ["n"] = 3 }, Foreigner),
        ["dictionary of lists"] = (new Dictionary<string, string[]> { ["姓名"] = [Foreigner] }, Foreigner),
        ["key of a dictionary"] = (new Dictionary<string, int> { [Phone] = 1 }, Phone),
        ["number as a key"] = (new Dictionary<long, int> { [13812345678] = 1 }, Phone),
        ["object"] = (new { RealName = (object)Foreigner }, Foreigner),
        ["number"] = (new { Value = 13812345678 }, Phone),
        ["number that may be missing"] = (new { Phone = (long?)13812345678 }, Phone),
        ["list of numbers"] = (new[] { 13812345678 }, Phone),
        ["day under a cue"] = (new { Birthday = new DateOnly(1990, 5, 17) }, "05-17"),
        ["address of a page"] = (new { Link = new Uri($"tel:{Phone}") }, Phone),
        ["document"] = (new { Raw = JsonSerializer.SerializeToElement(new { RealName = Foreigner }) }, Foreigner),
        ["document as a whole"] = (new JsonObject { ["phone"] = Phone }, Phone),
        ["own form"] = (new Own(new OwnForm()), Phone),
        ["own form of a member"] = (new OwnMember("x"), Phone),
        ["record"] = (new Renamed(Foreigner), Foreigner),
        ["secret"] = (new { Password = "hunter2!" }, "hunter2!"),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RequireAudience_ValueWithoutAttribute_IsMasked(string name)
    {
        (object given, string hidden) = Answers[name];
        await using TestServer server = await TestServer.StartAsync(app => app.MapGet("/", () => given).RequireAudience(Audience.Public));

        Answer answer = await server.GetAsync("/");

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(hidden, System.Text.RegularExpressions.Regex.Unescape(answer.Text), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task UseYipai_ValueWithoutAttributeOrAudience_IsMasked(string name)
    {
        (object given, string hidden) = Answers[name];
        await using TestServer server = await TestServer.StartAsync(app => app.MapGet("/", () => Results.Ok(given)));

        Answer answer = await server.GetAsync("/");

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(hidden, System.Text.RegularExpressions.Regex.Unescape(answer.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireAudience_NothingPersonal_IsWrittenAsTheHostWritesIt()
    {
        var given = new
        {
            Id = Guid.Empty, Title = "井盖破损", Count = 3, At = new DateOnly(2026, 11, 29), Number = new CaseId("C20261129-1"),
            Tags = new[] { "路面" }, Ok = true, None = (string?)null, Half = 0.5,
        };
        await using TestServer server = await TestServer.StartAsync(app => app.MapGet("/", () => given).RequireAudience(Audience.Public));

        Answer answer = await server.GetAsync("/");

        Assert.Equal(
            """
            {"id":"00000000-0000-0000-0000-000000000000","title":"井盖破损","count":3,"at":"2026-11-29","number":{"value":"C20261129-1"},
            "tags":["路面"],"ok":true,"none":null,"half":0.5}
            """.ReplaceLineEndings(""),
            answer.Text);
    }

    [Fact]
    public async Task RequireAudience_MemberIsClearedByTheHost_IsKept()
    {
        await using TestServer server =
            await TestServer.StartAsync(app => app.MapGet("/", () => new Hotline(Phone)).RequireAudience(Audience.Public));

        Answer answer = await server.GetAsync("/");

        Assert.Equal(Phone, answer.Of("number"));
    }

    [Fact]
    public async Task AddYipai_BodyOfARequest_IsReadAsItCame()
    {
        Posted? received = null;
        await using TestServer server = await TestServer.StartAsync(app => app.MapPost("/", (Posted posted) => received = posted));
        const string Sent = """{"neighbour":{"name":"王小明","phone":"13812345678"},"realName":"田中太郎","fields":{"姓名":"田中太郎"},"raw":{"a":1}}""";

        Answer answer = await server.PostAsync("/", Sent);

        Assert.Equal(200, answer.Status);
        Assert.Equal((new Neighbour("王小明", Phone), Foreigner, Foreigner), (received!.Neighbour, received.RealName, received.Fields["姓名"]));
    }

    [Fact]
    public async Task AddYipai_ResolverOfTheHostComesFirst_DoesNotUnmask()
    {
        await using TestServer server = await TestServer.StartAsync(
            app => app.MapGet("/", () => new Neighbour("路灯组", Phone)),
            services: services => services.Configure<JsonOptions>(options => options.SerializerOptions.TypeInfoResolverChain.Insert(
                0, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver())));

        Answer answer = await server.GetAsync("/");

        Assert.DoesNotContain(Phone, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddYipai_MessageOfASignalRHub_IsMaskedAsForThePublic()
    {
        await using TestServer server = await TestServer.StartAsync(_ => { }, services: services => services.AddSignalR());
        JsonSerializerOptions payload =
            server.App.Services.GetRequiredService<IOptions<JsonHubProtocolOptions>>().Value.PayloadSerializerOptions;

        string message = JsonSerializer.Serialize(new { Words = $"请拨打{Phone}", Neighbour = new Neighbour("路灯组", Phone) }, payload);

        Assert.DoesNotContain(Phone, message, StringComparison.Ordinal);
    }

    internal sealed record Hotline([property: NoDataClassification] string Number);

    internal sealed record Posted(Neighbour Neighbour, string RealName, Dictionary<string, string> Fields, JsonElement Raw);

    internal sealed record Renamed([property: JsonPropertyName("n")] string RealName);

    internal sealed record Own(OwnForm Value);

    internal sealed record OwnMember([property: JsonConverter(typeof(OwnTextConverter))] string Value);

    [JsonConverter(typeof(OwnFormConverter))]
    internal sealed record OwnForm;

    internal sealed class OwnFormConverter : JsonConverter<OwnForm>
    {
        public override OwnForm Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new();

        public override void Write(Utf8JsonWriter writer, OwnForm value, JsonSerializerOptions options) => writer.WriteStringValue(Phone);
    }

    internal sealed class OwnTextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Phone);
    }
}
